import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form";
import type { ActionResult } from "./action-result";

type Refusal = Extract<ActionResult, { ok: false }>;

/**
 * Shows what an action has refused: at the fields that the form has, with the focus on the first
 * of them, and otherwise as the form's own error, `errors.root`.
 */
export function showRefusal<Values extends FieldValues, Context, Output>(
  form: UseFormReturn<Values, Context, Output>,
  refusal: Refusal,
  names: readonly FieldPath<Values>[],
): void {
  const wrong = names.filter((name) => refusal.fields[name]);
  for (const [index, name] of wrong.entries()) {
    form.setError(name, { message: refusal.fields[name] ?? "" }, { shouldFocus: index === 0 });
  }
  if (wrong.length === 0) form.setError("root", { message: refusal.message });
}
