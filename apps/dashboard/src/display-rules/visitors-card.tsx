"use client";

import type { Device, VisitorKind } from "@growflyer/contracts/display-rules";
import { Monitor, Smartphone, Tablet } from "lucide-react";
import { useController } from "react-hook-form";
import { Segmented } from "@/notifications/segmented";
import { Card, CardContent, CardHeader, CardTitle } from "@/ui/card";
import { CopyField } from "@/ui/copy-field";
import { Notice } from "@/ui/notice";
import { capitalise } from "./capitalise";
import { errorAt } from "./error-at";
import { PairRows } from "./pair-rows";
import { type Choice, PickMany } from "./pick-many";
import { PillChoices } from "./pill-choices";
import { ReferrersField } from "./referrers-field";
import { RuleGroup } from "./rule-group";
import type { RulesControl } from "./use-rules-form";
import {
  attributesInWords,
  countriesInWords,
  languagesInWords,
  referrersInWords,
} from "./visitors-in-words";

export type Places = {
  languages: readonly Choice[];
  countries: readonly Choice[];
  /** Whether this server is told from which country a visitor comes. */
  tellsCountry: boolean;
};

const deviceOptions: { value: Device; label: string; icon: React.ReactNode }[] = [
  { value: "desktop", label: "Computers", icon: <Monitor aria-hidden /> },
  { value: "tablet", label: "Tablets", icon: <Tablet aria-hidden /> },
  { value: "phone", label: "Phones", icon: <Smartphone aria-hidden /> },
];

const kinds: { value: VisitorKind; label: string }[] = [
  { value: "all", label: "Everybody" },
  { value: "new", label: "New" },
  { value: "returning", label: "Returning" },
];

/** Who sees a notification. */
export function VisitorsCard({ control, places }: { control: RulesControl; places: Places }) {
  const devices = useController({ control, name: "devices" }).field;
  const visitors = useController({ control, name: "visitors" }).field;
  return (
    <Card aria-labelledby="rules-visitors">
      <CardHeader>
        <CardTitle id="rules-visitors">Who sees it</CardTitle>
      </CardHeader>
      <CardContent className="pb-1 sm:pb-2">
        <div className="grid gap-6 pb-5">
          <PillChoices
            legend="Devices"
            hint={
              devices.value.length > 0
                ? "Only on these."
                : "On all of them; choose some to limit it."
            }
            options={deviceOptions}
            chosen={devices.value}
            onChange={devices.onChange}
          />
          <div className="grid gap-2">
            <p className="text-sm font-medium">Visitors</p>
            <div>
              <Segmented
                label="Visitors"
                value={visitors.value}
                options={kinds}
                onChange={visitors.onChange}
              />
            </div>
            <p className="text-sm text-muted-foreground">
              Returning: was here in an earlier visit, counted from the day that a rule first asks
              for it.
            </p>
          </div>
        </div>
        <LanguagesGroup control={control} languages={places.languages} />
        <CountriesGroup control={control} places={places} />
        <ReferrersGroup control={control} />
        <AttributesGroup control={control} />
      </CardContent>
    </Card>
  );
}

function LanguagesGroup({
  control,
  languages,
}: {
  control: RulesControl;
  languages: readonly Choice[];
}) {
  const { field, fieldState } = useController({ control, name: "languages" });
  return (
    <RuleGroup
      title="Languages"
      summary={capitalise(languagesInWords(field.value)) || "Any language"}
      invalid={fieldState.invalid}
    >
      <PickMany
        noun="language"
        chosenLabel="Chosen languages"
        hint="The language of the visitor’s browser."
        error={errorAt(fieldState.error)}
        choices={languages}
        chosen={field.value}
        onChange={field.onChange}
      />
    </RuleGroup>
  );
}

function CountriesGroup({ control, places }: { control: RulesControl; places: Places }) {
  const { field, fieldState } = useController({ control, name: "countries" });
  return (
    <RuleGroup
      title="Countries"
      summary={capitalise(countriesInWords(field.value)) || "Any country"}
      invalid={fieldState.invalid}
    >
      <div className="grid gap-4">
        <PickMany
          noun="country"
          chosenLabel="Chosen countries"
          hint={
            places.tellsCountry
              ? "As the network in front of this server tells it. A visitor whose country it does not know does not see it."
              : undefined
          }
          error={errorAt(fieldState.error)}
          choices={places.countries}
          chosen={field.value}
          onChange={field.onChange}
        />
        {!places.tellsCountry && (
          <Notice tone={field.value.length > 0 ? "warning" : "info"}>
            This server is not told from which country a visitor comes, so a notification that is
            limited to countries shows to nobody. A network in front of it, such as Cloudflare, can
            tell: whoever runs the server names the network’s header in the setting{" "}
            <code className="font-mono text-[0.8125rem]">COUNTRY_HEADER</code>.
          </Notice>
        )}
      </div>
    </RuleGroup>
  );
}

function ReferrersGroup({ control }: { control: RulesControl }) {
  const { field, fieldState } = useController({ control, name: "referrers" });
  return (
    <RuleGroup
      title="Where they come from"
      summary={capitalise(referrersInWords(field.value).replace(/^who /, "")) || "Anywhere"}
      invalid={fieldState.invalid}
    >
      <ReferrersField control={control} />
    </RuleGroup>
  );
}

function AttributesGroup({ control }: { control: RulesControl }) {
  const { field, fieldState } = useController({ control, name: "attributes" });
  return (
    <RuleGroup
      title="What your page says of them"
      summary={capitalise(attributesInWords(field.value)) || "Not considered"}
      invalid={fieldState.invalid}
    >
      <div className="grid gap-4">
        <p className="text-sm text-muted-foreground">
          For developers: your page can tell what it knows of a visitor, like a plan or whether the
          cart is empty. Shows only when all of these are so.
        </p>
        <PairRows
          control={control}
          name="attributes"
          words={{ noun: "attribute", name: "plan", value: "pro" }}
        />
        <CopyField
          label="Code that sets an attribute"
          value={'growflyer("set", { user: { plan: "pro" } })'}
        />
      </div>
    </RuleGroup>
  );
}
