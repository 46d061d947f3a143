"use client";

import { type Device, devices } from "@growflyer/contracts/display-rules";
import { useState } from "react";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { referrerHost } from "./referrer-host";
import { RuleGroup } from "./rule-group";
import { Select } from "./select";
import { type Visit, visitInWords } from "./visit";
import type { Places } from "./visitors-card";

const deviceNames: Record<Device, string> = {
  desktop: "A computer",
  tablet: "A tablet",
  phone: "A phone",
};

/** Who opens the page that is tried. */
export function VisitFields({
  visit,
  places,
  onChange,
}: {
  visit: Visit;
  places: Places;
  onChange: (visit: Visit) => void;
}) {
  const set = (changes: Partial<Visit>) => onChange({ ...visit, ...changes });
  return (
    <RuleGroup title="Opened by" summary={visitInWords(visit)} invalid={false}>
      <div className="grid gap-4">
        <Field label="Device of the visitor">
          <Select
            value={visit.device}
            onChange={({ target }) => {
              const device = devices.find((name) => name === target.value);
              if (device) set({ device });
            }}
          >
            {devices.map((device) => (
              <option key={device} value={device}>
                {deviceNames[device]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Language of the visitor">
          <Choices
            choices={places.languages}
            value={visit.language}
            onChange={(language) => set({ language })}
          />
        </Field>
        <Field label="Country of the visitor">
          <Choices
            empty="Not known"
            choices={places.countries}
            value={visit.country}
            onChange={(country) => set({ country })}
          />
        </Field>
        <ReferrerField onChange={(referrer) => set({ referrer })} />
        <Field label="Kind of visitor">
          <Select
            value={visit.returning ? "returning" : "new"}
            onChange={(event) => set({ returning: event.target.value === "returning" })}
          >
            <option value="new">New</option>
            <option value="returning">Returning</option>
          </Select>
        </Field>
        <Field label="What your page says of them">
          <Select
            value={visit.described ? "asked" : "nothing"}
            onChange={(event) => set({ described: event.target.value === "asked" })}
          >
            <option value="nothing">Nothing</option>
            <option value="asked">All that the rules ask for</option>
          </Select>
        </Field>
      </div>
    </RuleGroup>
  );
}

function Choices({
  choices,
  empty,
  value,
  onChange,
}: {
  choices: Places["languages"];
  empty?: string;
  value: string;
  onChange: (code: string) => void;
}) {
  return (
    <Select value={value} onChange={(event) => onChange(event.target.value)}>
      {empty && <option value="">{empty}</option>}
      {choices.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function ReferrerField({ onChange }: { onChange: (host: string) => void }) {
  const [typed, setTyped] = useState("");
  const host = referrerHost(typed);
  return (
    <Field
      label="Website they come from"
      hint={
        typed.trim() && !host ? "This is no website yet, so it does not count." : "Empty: none."
      }
    >
      <Input
        value={typed}
        inputMode="url"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder="google.com"
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(referrerHost(event.target.value) ?? "");
        }}
      />
    </Field>
  );
}
