import type { FieldValues, UseFormReturn } from "react-hook-form";

type Form<Values extends FieldValues> = Pick<
  UseFormReturn<Values>,
  "getValues" | "resetDefaultValues"
>;

/**
 * For a form that stays after its save, called before the save: notes what is being saved. What it returns
 * is called once that is done; the form then holds for changed what was typed in the meantime, and keeps it.
 */
export function rememberSubmitted<Values extends FieldValues>(form: Form<Values>): () => void {
  const submitted = structuredClone(form.getValues());
  return () => form.resetDefaultValues(submitted);
}
