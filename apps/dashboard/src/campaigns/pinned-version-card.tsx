"use client";

import { useState } from "react";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/ui/card";
import { cn } from "@/ui/cn";
import { controlClass } from "@/ui/control-class";
import { CopyField } from "@/ui/copy-field";
import { Field, useFieldControl } from "@/ui/field";

/** A line for one language: what it is called, and the snippet. */
export type PinnedLine = { language: string; name: string; snippet: string };

/** The widget as it is today, for those who review what runs on their pages before it changes. */
export function PinnedVersionCard({ lines }: { lines: PinnedLine[] }) {
  const [language, setLanguage] = useState("en");
  const line = lines.find((candidate) => candidate.language === language) ?? lines[0];
  if (!line) return null;
  return (
    <Card>
      <CardHeader>
        <CardTitle>Pinned version</CardTitle>
        <CardDescription>
          A line whose script never changes: browsers refuse it, and all that it loads, if a byte
          differs. For websites that review every script, or that need Subresource Integrity.
        </CardDescription>
      </CardHeader>
      <CardContent className="grid gap-6">
        <Field
          label="Language of your pages"
          hint="Of the few words that popups bring themselves, like “Close”."
        >
          <LanguageSelect lines={lines} value={line.language} onChange={setLanguage} />
        </Field>
        <CopyField label="Pinned snippet" value={line.snippet} />
        <ul className="grid max-w-prose list-disc gap-1.5 pl-5 text-sm text-muted-foreground">
          <li>
            Improvements and repairs of the widget reach your website only when you change the line.
            After an update of this server, this page has the new one.
          </li>
          <li>A type of notification that is newer than the line does not show.</li>
          <li>What the widget shows is not pinned: sales, notifications and settings stay live.</li>
          <li>Use it in place of the one line, not beside it.</li>
        </ul>
      </CardContent>
    </Card>
  );
}

function LanguageSelect({
  lines,
  value,
  onChange,
}: {
  lines: PinnedLine[];
  value: string;
  onChange: (language: string) => void;
}) {
  return (
    <select
      {...useFieldControl()}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={cn(controlClass, "h-10 sm:max-w-64")}
    >
      {lines.map(({ language, name }) => (
        <option key={language} value={language}>
          {name}
        </option>
      ))}
    </select>
  );
}
