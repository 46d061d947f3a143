import { describe, expect, it } from "vitest";
import { formatAmount } from "./format-amount";

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
