"use client";

import type { FeedConversion } from "@growflyer/contracts/feed";
import { useState } from "react";
import { anonymous } from "./sample-conversions";
import { Segmented } from "./segmented";

type Kind = "latest" | "sample" | "anonymous";

/** Which sale a preview shows: a real one where there is one, or one that never was. */
export function ChooseConversion({
  latest,
  sample,
  onChoose,
}: {
  /** The campaign's latest real sale, or null. */
  latest: FeedConversion | null;
  sample: FeedConversion;
  onChoose: (conversion: FeedConversion) => void;
}) {
  const [kind, setKind] = useState<Kind>(latest ? "latest" : "sample");
  const conversions = { latest: latest ?? sample, sample, anonymous: anonymous(sample) };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Segmented
        label="Sale in the preview"
        value={kind}
        onChange={(next) => {
          setKind(next);
          onChoose(conversions[next]);
        }}
        options={[
          ...(latest ? [{ value: "latest" as const, label: "Your latest sale" }] : []),
          { value: "sample", label: "Sample sale" },
          { value: "anonymous", label: "Unknown buyer" },
        ]}
      />
      <p className="text-xs text-muted-foreground">{captions[kind]}</p>
    </div>
  );
}

const captions: Record<Kind, string> = {
  latest: "A sale of this campaign",
  sample: "An invented sale, only for this preview",
  anonymous: "An invented sale without name and place",
};
