import { DisplayRules, displayRulesDefaults } from "@growflyer/contracts/display-rules";
import { differenceFrom } from "../campaigns/stored-rules";

/** Display rules from outside, made into what is stored of them. */
export const CheckedRules = DisplayRules.transform((rules) =>
  differenceFrom(displayRulesDefaults, rules),
);
