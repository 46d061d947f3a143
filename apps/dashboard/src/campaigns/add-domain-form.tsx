"use client";

import { Domain } from "@growflyer/contracts/domain";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import * as z from "zod";
import { attempt } from "@/actions/attempt";
import { showRefusal } from "@/actions/show-refusal";
import { Field } from "@/ui/field";
import { FormError } from "@/ui/form-error";
import { Input } from "@/ui/input";
import { SubmitButton } from "@/ui/submit-button";
import { addDomainAction } from "./actions";

const NewDomain = z.object({ domain: Domain });

export function AddDomainForm({ campaignId }: { campaignId: string }) {
  const form = useForm({ resolver: zodResolver(NewDomain) });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    const result = await attempt(addDomainAction(campaignId, values));
    if (!result.ok) return showRefusal(form, result, ["domain"]);
    toast.success(`${values.domain} was added`);
    form.reset({ domain: "" });
    form.setFocus("domain");
  });

  return (
    <form method="post" noValidate onSubmit={submit} className="grid gap-3">
      <FormError message={errors.root?.message} />
      <div className="flex flex-wrap items-start gap-3">
        <Field label="Domain" error={errors.domain?.message} className="max-w-md flex-1 basis-56">
          <Input
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            inputMode="url"
            placeholder="shop.example or *.shop.example"
            {...form.register("domain")}
          />
        </Field>
        <SubmitButton variant="secondary" loading={isSubmitting} className="mt-7">
          Add
        </SubmitButton>
      </div>
    </form>
  );
}
