"use client";

import { type CampaignPrivacy, NamePrivacy, PlacePrivacy } from "@growflyer/contracts/campaign";
import { useState, useTransition } from "react";
import { toast } from "sonner";
import { attempt } from "@/actions/attempt";
import { Card, CardContent, CardDescription, CardFooter, CardHeader, CardTitle } from "@/ui/card";
import { FormError } from "@/ui/form-error";
import { SubmitButton } from "@/ui/submit-button";
import { setCampaignPrivacyAction } from "./actions";
import { Choices } from "./choices";
import { privacyExample } from "./privacy-example";

const names = [
  { value: "first_name", label: "First name", example: "Jane" },
  { value: "first_name_initial", label: "First name and initial", example: "Jane D." },
  { value: "anonymous", label: "Someone" },
] as const satisfies { value: NamePrivacy; label: string; example?: string }[];

const places = [
  { value: "city", label: "City", example: "Berlin" },
  { value: "country", label: "Country", example: "Germany" },
  { value: "none", label: "Nothing" },
] as const satisfies { value: PlacePrivacy; label: string; example?: string }[];

/** How much of a buyer visitors see. What it makes of a popup is shown before it is saved. */
export function PrivacyForm({ campaignId, saved }: { campaignId: string; saved: CampaignPrivacy }) {
  const [privacy, setPrivacy] = useState(saved);
  const [message, setMessage] = useState<string>();
  const [pending, startTransition] = useTransition();

  function save() {
    startTransition(async () => {
      const result = await attempt(setCampaignPrivacyAction(campaignId, privacy));
      setMessage(result.ok ? undefined : result.message);
      if (result.ok) toast.success("Saved. Open pages follow at once");
    });
  }

  return (
    <Card>
      <CardHeader>
        <CardTitle>Privacy</CardTitle>
        <CardDescription>
          How much of a buyer your visitors see. Surnames, addresses and e-mail addresses are never
          shown.
        </CardDescription>
      </CardHeader>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <CardContent className="grid gap-6">
          <FormError message={message} />
          <div className="grid gap-6 sm:grid-cols-2">
            <Choices
              label="Name"
              name="namePrivacy"
              value={privacy.namePrivacy}
              options={names}
              onChange={(value) =>
                setPrivacy({ ...privacy, namePrivacy: NamePrivacy.parse(value) })
              }
            />
            <Choices
              label="Place"
              name="placePrivacy"
              value={privacy.placePrivacy}
              options={places}
              onChange={(value) =>
                setPrivacy({ ...privacy, placePrivacy: PlacePrivacy.parse(value) })
              }
            />
          </div>
          <div className="grid gap-1 rounded-xl border bg-muted/50 px-4 py-3 text-sm">
            <p className="text-muted-foreground">Jane Doe in Berlin is shown as</p>
            <output aria-label="Example" className="font-medium">
              {privacyExample(privacy)}
            </output>
          </div>
        </CardContent>
        <CardFooter>
          <SubmitButton loading={pending}>Save privacy</SubmitButton>
        </CardFooter>
      </form>
    </Card>
  );
}
