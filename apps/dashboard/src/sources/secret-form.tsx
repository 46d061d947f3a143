"use client";

import { StripeSecret } from "@growflyer/contracts/source";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { showRefusal } from "@/actions/show-refusal";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { FormError } from "@/ui/form-error";
import { SubmitButton } from "@/ui/submit-button";
import { saveSecretAction } from "./actions";
import { SecretInput } from "./secret-input";

/** Where an endpoint's secret is pasted. */
export function SecretForm({
  campaignId,
  sourceId,
  hint,
  onDone,
}: {
  campaignId: string;
  sourceId: string;
  hint: string;
  /** Given where there is something to go back to: called after saving, and to cancel. */
  onDone?: () => void;
}) {
  const form = useForm({
    resolver: zodResolver(StripeSecret),
    defaultValues: { signingSecret: "" },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (input) => {
    const result = await attempt(saveSecretAction(campaignId, sourceId, input));
    if (!result.ok) return showRefusal(form, result, ["signingSecret"]);
    toast.success("Saved");
    onDone?.();
  });

  return (
    <form method="post" noValidate onSubmit={submit} className="grid max-w-xl gap-4">
      <FormError message={errors.root?.message} />
      <Field label="Signing secret" error={errors.signingSecret?.message} hint={hint}>
        <SecretInput {...form.register("signingSecret")} placeholder="whsec_…" />
      </Field>
      <div className="flex gap-3">
        <SubmitButton variant="secondary" loading={isSubmitting}>
          Save
        </SubmitButton>
        {onDone && (
          <Button variant="ghost" onClick={onDone}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}
