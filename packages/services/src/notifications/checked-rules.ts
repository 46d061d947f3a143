import { DisplayRules, displayRulesDefaults } from "@growflyer/contracts/display-rules";
import { differenceFrom } from "../campaigns/stored-rules";
import { isEndless } from "./is-endless";

const message =
  "This expression could keep a visitor's browser busy for ever. Repeat no group that itself has repetitions or alternatives, and use fewer * and +";

/**
 * Display rules from outside, made into what is stored of them. Refuses regular expressions that
 * could run for ever: they would do so on the customer's page.
 */
export const CheckedRules = DisplayRules.superRefine(({ pages }, context) => {
  for (const list of ["include", "exclude"] as const) {
    pages[list].forEach(({ match, value }, index) => {
      if (match !== "regex" || !isEndless(value)) return;
      context.addIssue({ code: "custom", path: ["pages", list, index, "value"], message });
    });
  }
}).transform((rules) => differenceFrom(displayRulesDefaults, rules));
