import { type ShowRules, SourceSettings } from "@growflyer/contracts/source";
import * as z from "zod";
import { majorUnits, minorUnits } from "../conversions/format-amount";

const Currency = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z]{3}$/, "Write a currency as three letters, like eur");

/** What the fields for one set of rules hold: lists are text, and an empty minimum is none. */
const RulesForm = z
  .object({
    renewals: z.boolean(),
    minimum: z.object({ amount: z.string().trim(), currency: z.string().trim().toLowerCase() }),
    currencies: z
      .string()
      .transform((text) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))])
      .pipe(z.array(Currency).max(50, "Name at most 50 currencies")),
    products: z.object({
      show: z.enum(["all", "only", "never"]),
      names: z
        .string()
        .transform((text) =>
          text
            .split("\n")
            .map((line) => line.trim())
            .filter(Boolean),
        )
        .pipe(
          z
            .array(z.string().max(120, "Use at most 120 characters for a product"))
            .max(200, "Name at most 200 products"),
        ),
    }),
  })
  .transform((rules, context): ShowRules => {
    const { amount, currency } = rules.minimum;
    const complain = (path: string[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    let minimum: ShowRules["minimum"] = null;
    if (amount !== "") {
      const known = Currency.safeParse(currency);
      const minor = known.success ? minorUnits(amount, known.data) : 0;
      if (!known.success) complain(["minimum", "currency"], "Three letters, like eur");
      else if (!(minor > 0)) complain(["minimum", "amount"], "Write an amount like 20 or 19.90");
      else minimum = { amount: minor, currency: known.data };
    }
    if (rules.products.show !== "all" && rules.products.names.length === 0) {
      complain(["products", "names"], "Name at least one product");
    }
    const { show, names } = rules.products;
    return { ...rules, minimum, products: { show, names: show === "all" ? [] : names } };
  });

type RulesFormValues = z.input<typeof RulesForm>;

const Account = SourceSettings.shape.accounts.unwrap().element.shape.account;

/** What fields hold that are out of sight: whatever it is, nobody reads it. */
const Unread = z.custom<RulesFormValues>();

/** The form of a source's settings. Seconds in place of milliseconds, and accounts with a switch. */
export const SettingsValues = z
  .object({
    holdFor: z
      .number("Enter a number of seconds")
      .min(0, "At least 0 seconds")
      .max(30, "At most 30 seconds"),
    rules: RulesForm,
    accounts: z
      .array(
        z.discriminatedUnion("treat", [
          z.object({ treat: z.literal("nothing"), account: Account, rules: Unread }),
          z.object({ treat: z.literal("rules"), account: Account, rules: RulesForm }),
        ]),
      )
      .max(500, "At most 500 accounts"),
  })
  .superRefine(({ accounts }, context) => {
    const names = accounts.map(({ account }) => account);
    for (const [index, name] of names.entries()) {
      if (names.indexOf(name) === index) continue;
      const path = ["accounts", index, "account"];
      const message = "This account has its own rules already";
      context.addIssue({ code: "custom", path, message });
    }
  })
  .transform(
    ({ holdFor, rules, accounts }): SourceSettings => ({
      holdFor: Math.round(holdFor * 1000),
      rules,
      accounts: accounts.map((entry) => ({
        account: entry.account,
        rules: entry.treat === "nothing" ? null : entry.rules,
      })),
    }),
  );

/** What the fields hold. */
export type SettingsFormValues = z.input<typeof SettingsValues>;

export function toFormValues({ holdFor, rules, accounts }: SourceSettings): SettingsFormValues {
  return {
    holdFor: holdFor / 1000,
    rules: toRulesValues(rules),
    accounts: accounts.map((entry) => ({
      account: entry.account,
      treat: entry.rules ? "rules" : "nothing",
      rules: toRulesValues(entry.rules ?? SourceSettings.parse({}).rules),
    })),
  };
}

export function toRulesValues(rules: ShowRules): RulesFormValues {
  const { renewals, minimum, currencies, products } = rules;
  return {
    renewals,
    minimum: {
      amount: (minimum && majorUnits(minimum.amount, minimum.currency)) ?? "",
      currency: minimum?.currency ?? "",
    },
    currencies: currencies.join(", "),
    products: { show: products.show, names: products.names.join("\n") },
  };
}
