import { DisplayRules, displayRulesDefaults } from "@growflyer/contracts/display-rules";
import { completeRules } from "../campaigns/stored-rules";

/** A notification's rules as stored, completed by the defaults. Throws for what this version cannot read. */
export function readDisplayRules(stored: unknown): DisplayRules {
  return completeRules(DisplayRules, displayRulesDefaults, stored);
}
