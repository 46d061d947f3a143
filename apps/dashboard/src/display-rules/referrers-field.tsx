"use client";

import { useRef, useState } from "react";
import { useController } from "react-hook-form";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { Adder } from "./adder";
import { Chips } from "./chips";
import { errorAt } from "./error-at";
import { referrerHost } from "./referrer-host";
import type { RulesControl } from "./use-rules-form";

const common = ["google.com", "bing.com", "facebook.com", "instagram.com", "youtube.com", "t.co"];

/** The websites that visitors come from. What is pasted becomes its host. */
export function ReferrersField({ control }: { control: RulesControl }) {
  const { field, fieldState } = useController({ control, name: "referrers" });
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState<string>();
  function add() {
    if (!typed.trim()) return setRefused(undefined);
    const host = referrerHost(typed);
    if (!host) return setRefused("This is not a website. Enter one like google.com");
    setRefused(undefined);
    setTyped("");
    if (!field.value.includes(host)) field.onChange([...field.value, host]);
  }
  return (
    <div className="grid gap-4">
      <Chips
        label="Websites that visitors come from"
        items={field.value.map((host) => ({ value: host, name: host }))}
        onRemove={(host) => field.onChange(field.value.filter((other) => other !== host))}
        after={input}
      />
      <Field
        label="Add a website"
        error={refused ?? errorAt(fieldState.error)}
        hint="Shows only to visitors who have followed a link on one of these. Their subdomains count as well."
      >
        <Adder
          label="Add this website"
          onLeave={add}
          onAdd={() => {
            add();
            input.current?.focus();
          }}
        >
          <Input
            ref={input}
            value={typed}
            list="common-referrers"
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            placeholder="google.com"
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              // Enter would save the form.
              event.preventDefault();
              add();
            }}
          />
        </Adder>
      </Field>
      <datalist id="common-referrers">
        {common.map((host) => (
          <option key={host} value={host} />
        ))}
      </datalist>
    </div>
  );
}
