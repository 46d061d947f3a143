"use client";

import { NewCampaign } from "@growflyer/contracts/campaign";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { attempt } from "@/actions/attempt";
import { showRefusal } from "@/actions/show-refusal";
import { Card, CardContent, CardFooter } from "@/ui/card";
import { Field } from "@/ui/field";
import { FormError } from "@/ui/form-error";
import { Input } from "@/ui/input";
import { LinkButton } from "@/ui/link-button";
import { SubmitButton } from "@/ui/submit-button";
import { createCampaignAction } from "./actions";

export function NewCampaignForm() {
  const router = useRouter();
  const form = useForm({ resolver: zodResolver(NewCampaign) });
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;

  const submit = form.handleSubmit(async (campaign) => {
    const result = await attempt(createCampaignAction(campaign));
    if (!result.ok) return showRefusal(form, result, ["name", "domain"]);
    router.push(`/campaigns/${result.value.campaignId}/install`);
  });

  return (
    <Card className="max-w-xl">
      <form method="post" noValidate onSubmit={submit}>
        <CardContent className="grid gap-6">
          <FormError message={errors.root?.message} />
          <Field
            label="Campaign name"
            error={errors.name?.message}
            hint="Only you see it, for example the name of your shop"
          >
            <Input autoComplete="off" {...form.register("name")} />
          </Field>
          <Field
            label="Domain"
            error={errors.domain?.message}
            hint="Where popups will appear. Paste your website's address; you can add more later"
          >
            <Input
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              inputMode="url"
              placeholder="www.shop.example"
              {...form.register("domain")}
            />
          </Field>
        </CardContent>
        <CardFooter>
          <SubmitButton loading={isSubmitting || (isSubmitSuccessful && !errors.root)}>
            Save
          </SubmitButton>
          <LinkButton href="/campaigns" variant="ghost">
            Cancel
          </LinkButton>
        </CardFooter>
      </form>
    </Card>
  );
}
