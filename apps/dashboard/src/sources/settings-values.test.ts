import { SourceSettings } from "@growflyer/contracts/source";
import { describe, expect, test } from "vitest";
import { SettingsValues, toFormValues } from "./settings-values";

const settings = SourceSettings.parse({
  holdFor: 2500,
  rules: {
    renewals: true,
    minimum: { amount: 1990, currency: "eur" },
    currencies: ["eur", "usd"],
    products: { show: "never", names: ["Gift card", "prod_123"] },
  },
  accounts: [
    { account: "acct_1234", rules: null },
    { account: "acct_5678", rules: { currencies: ["jpy"] } },
  ],
});

/** Messages by field path of what the form does not accept. */
function complaints(change: (values: ReturnType<typeof toFormValues>) => void) {
  const values = toFormValues(settings);
  change(values);
  const { error } = SettingsValues.safeParse(values);
  return Object.fromEntries(error?.issues.map((i) => [i.path.join("."), i.message]) ?? []);
}

test("settings are the same after a way through the form", () => {
  expect(SettingsValues.parse(toFormValues(settings))).toEqual(settings);
  const plain = SourceSettings.parse({});
  expect(SettingsValues.parse(toFormValues(plain))).toEqual(plain);
});

test("lists may be typed as one likes", () => {
  const values = toFormValues(settings);
  values.rules.currencies = " EUR;usd,\n usd ";
  values.rules.products.names = "\n Gift card \n\n";
  const { rules } = SettingsValues.parse(values);
  expect(rules.currencies).toEqual(["eur", "usd"]);
  expect(rules.products.names).toEqual(["Gift card"]);
});

describe("the form complains where it is wrong", () => {
  test("about amounts, currencies, products and times", () => {
    const found = complaints((values) => {
      values.holdFor = 31;
      values.rules.currencies = "euro";
      values.rules.products.names = "";
      values.rules.minimum = { amount: "10", currency: "" };
    });
    expect(Object.keys(found).sort()).toEqual(["holdFor", "rules.currencies.0"]);
    const later = complaints((values) => {
      values.rules.products.names = "";
      values.rules.minimum = { amount: "ten", currency: "eur" };
    });
    expect(Object.keys(later).sort()).toEqual(["rules.minimum.amount", "rules.products.names"]);
  });

  test("about accounts that are none, or named twice", () => {
    const found = complaints((values) => {
      for (const entry of values.accounts) entry.account = "acct_1234";
    });
    expect(found).toEqual({ "accounts.1.account": "This account has its own rules already" });
    const none = complaints((values) => {
      for (const entry of values.accounts) entry.account = "cus_1234";
    });
    expect(Object.keys(none)).toEqual(["accounts.0.account", "accounts.1.account"]);
  });

  test("but not about rules of an account of which nothing is shown", () => {
    const found = complaints((values) => {
      for (const entry of values.accounts) {
        entry.treat = "nothing";
        entry.rules.currencies = "euro";
      }
    });
    expect(found).toEqual({});
  });
});

test("a minimum is counted as Stripe counts it", () => {
  const minimumOf = (amount: string, currency: string) => {
    const values = toFormValues(settings);
    values.rules.minimum = { amount, currency };
    const result = SettingsValues.safeParse(values);
    return result.success ? result.data.rules.minimum : "refused";
  };
  expect(minimumOf("19,9", "EUR")).toEqual({ amount: 1990, currency: "eur" });
  expect(minimumOf("500", "jpy")).toEqual({ amount: 500, currency: "jpy" });
  expect(minimumOf("500", "isk")).toEqual({ amount: 50_000, currency: "isk" });
  expect(minimumOf("", "eur")).toBeNull();
  for (const wrong of ["0", "-1", "1.234", "1e3"]) expect(minimumOf(wrong, "eur")).toBe("refused");
});
