import { describe, expect, it } from "vitest";
import { formatAmount, majorUnits, minorUnits } from "./format-amount";

describe("formatAmount", () => {
  it("reads cents", () => {
    expect(formatAmount(4900, "eur")).toBe("€49.00");
    expect(formatAmount(5, "usd")).toBe("$0.05");
    expect(formatAmount(123456789, "usd")).toBe("$1,234,567.89");
  });

  it.each("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" "))(
    "knows that %s has no minor unit",
    (code) => {
      const text = formatAmount(1500, code);
      expect(text).toContain("1,500");
      expect(text).not.toContain(".");
    },
  );

  it.each("BHD JOD KWD OMR TND".split(" "))("reads thousandths of %s", (code) => {
    expect(formatAmount(12340, code)).toContain("12.340");
  });

  it.each(["ISK", "UGX"])("knows that %s is sent in hundredths and has none", (code) => {
    const text = formatAmount(150000, code);
    expect(text).toContain("1,500");
    expect(text).not.toContain(".");
  });

  it("keeps two decimals where the language's data would show none", () => {
    expect(formatAmount(150050, "HUF")).toContain("1,500.50");
  });

  it("shows nothing, zero and less", () => {
    expect(formatAmount(0, "usd")).toBe("$0.00");
    expect(formatAmount(-1999, "gbp")).toBe("-£19.99");
  });

  it("is null for what is not known", () => {
    expect(formatAmount(null, "eur")).toBeNull();
    expect(formatAmount(4900, null)).toBeNull();
    expect(formatAmount(4900, "euro")).toBeNull();
  });

  it("shows the code of a currency it has never heard of", () => {
    expect(formatAmount(4900, "qqq")).toContain("QQQ");
  });
});

describe("majorUnits", () => {
  it.each([
    [4900, "eur", "49.00"],
    [5, "usd", "0.05"],
    [0, "usd", "0.00"],
    [-1999, "gbp", "-19.99"],
    [1500, "JPY", "1500"],
    [12340, "bhd", "12.340"],
    [150000, "isk", "1500.00"],
    [123456789012345, "eur", "1234567890123.45"],
  ])("writes %d %s as %s", (amount, currency, text) => {
    expect(majorUnits(amount, currency)).toBe(text);
  });

  it("is null for what is not known", () => {
    expect(majorUnits(null, "eur")).toBeNull();
    expect(majorUnits(4900, null)).toBeNull();
  });
});

describe("minorUnits", () => {
  it.each([
    ["49", "eur", 4900],
    ["49.9", "eur", 4990],
    [" 49,90 ", "eur", 4990],
    ["0.05", "usd", 5],
    ["1500", "jpy", 1500],
    ["12.340", "BHD", 12340],
    ["1500", "isk", 150000],
  ])("reads %s %s as %d", (text, currency, amount) => {
    expect(minorUnits(text, currency)).toBe(amount);
  });

  it.each(["", "-1", "1.234", "1.2.3", "1,000.00", "1e3", "€5", "0x10"])("refuses %s", (text) => {
    expect(minorUnits(text, "eur")).toBeNaN();
  });

  it("refuses cents of what has none", () => {
    expect(minorUnits("15.5", "jpy")).toBeNaN();
  });
});
