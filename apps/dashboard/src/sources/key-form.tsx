"use client";

import { StripeKey } from "@growflyer/contracts/source";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { showRefusal } from "@/actions/show-refusal";
import { Button } from "@/ui/button";
import { Field } from "@/ui/field";
import { FormError } from "@/ui/form-error";
import { SubmitButton } from "@/ui/submit-button";
import { connectKeyAction } from "./actions";
import { SecretInput } from "./secret-input";

/** Where a restricted key is pasted. It is tried at Stripe at once, which takes a few seconds. */
export function KeyForm({
  campaignId,
  sourceId,
  onDone,
}: {
  campaignId: string;
  sourceId: string;
  /** Given where there is something to go back to: called once it is connected, and to cancel. */
  onDone?: () => void;
}) {
  const form = useForm({
    resolver: zodResolver(StripeKey),
    defaultValues: { restrictedKey: "" },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (input) => {
    const result = await attempt(connectKeyAction(campaignId, sourceId, input));
    if (!result.ok) return showRefusal(form, result, ["restrictedKey"]);
    toast.success("The key works: its sales are on their way");
    form.reset();
    onDone?.();
  });

  return (
    <form method="post" noValidate onSubmit={submit} className="grid max-w-xl gap-4">
      <FormError message={errors.root?.message} />
      <Field
        label="Restricted key"
        error={errors.restrictedKey?.message}
        hint="A live key and a test key can be connected side by side. Stored encrypted."
        // Each missing permission has a line of its own.
        className="[&>p]:break-words [&>p]:whitespace-pre-line"
      >
        <SecretInput {...form.register("restrictedKey")} placeholder="rk_live_… or rk_test_…" />
      </Field>
      <div className="flex gap-3">
        <SubmitButton loading={isSubmitting}>
          {isSubmitting ? "Asking Stripe…" : "Connect with this key"}
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
