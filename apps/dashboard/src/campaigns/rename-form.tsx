"use client";

import { CampaignName } from "@growflyer/contracts/campaign";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { toast } from "sonner";
import * as z from "zod";
import { attempt } from "@/actions/attempt";
import { showRefusal } from "@/actions/show-refusal";
import { Card, CardContent, CardFooter, CardHeader, CardTitle } from "@/ui/card";
import { Field } from "@/ui/field";
import { FormError } from "@/ui/form-error";
import { Input } from "@/ui/input";
import { SubmitButton } from "@/ui/submit-button";
import { renameCampaignAction } from "./actions";

const Rename = z.object({ name: CampaignName });

export function RenameForm({ campaignId, name }: { campaignId: string; name: string }) {
  const form = useForm({ resolver: zodResolver(Rename) });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    const result = await attempt(renameCampaignAction(campaignId, values));
    if (!result.ok) return showRefusal(form, result, ["name"]);
    toast.success("Saved");
  });

  return (
    <Card>
      <CardHeader>
        <CardTitle>Name</CardTitle>
      </CardHeader>
      <form method="post" noValidate onSubmit={submit}>
        <CardContent className="grid gap-5">
          <FormError message={errors.root?.message} />
          <Field label="Campaign name" error={errors.name?.message} className="max-w-md">
            <Input autoComplete="off" defaultValue={name} {...form.register("name")} />
          </Field>
        </CardContent>
        <CardFooter>
          <SubmitButton loading={isSubmitting}>Save</SubmitButton>
        </CardFooter>
      </form>
    </Card>
  );
}
