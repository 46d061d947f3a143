import { DisplayRules } from "@growflyer/contracts/display-rules";
import { fieldInWords } from "./field-in-words";
import { selectorProblem } from "./selector-problem";

/** Display rules as the form checks them: what only a browser knows is checked as well. */
export const FormRules = DisplayRules.superRefine(({ triggers }, context) => {
  triggers.forEach((trigger, index) => {
    if (trigger.on !== "visible" && trigger.on !== "click") return;
    const message = selectorProblem(trigger.selector);
    if (message) {
      context.addIssue({ code: "custom", path: ["triggers", index, "selector"], message });
    }
  });
});

/** The rules when nothing is wrong with them, or else what is, and where: "Enter an address (address 2)". */
export function checkRules(
  rules: DisplayRules,
): { rules: DisplayRules; wrong: null } | { rules: null; wrong: string } {
  const { data, error } = FormRules.safeParse(rules);
  if (data) return { rules: data, wrong: null };
  const issue = error.issues[0];
  return { rules: null, wrong: `${issue?.message} (${fieldInWords(issue?.path ?? [], rules)})` };
}
