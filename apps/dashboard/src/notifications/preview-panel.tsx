"use client";

import type { FeedConversion } from "@growflyer/contracts/feed";
import type { RecentSales } from "@growflyer/contracts/notification";
import { Monitor, Moon, Play, Smartphone, Sun } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/ui/button";
import { type Device, PopupPreview } from "./popup-preview";
import { anonymousConversion, sampleConversion } from "./sample-conversions";
import { Segmented } from "./segmented";

type Shown = "latest" | "sample" | "anonymous";

/** The popup as visitors will see it, on pages and with sales of several kinds. */
export function PreviewPanel({
  settings,
  latest,
}: {
  settings: RecentSales;
  /** The campaign's latest real sale, or null. */
  latest: FeedConversion | null;
}) {
  const [device, setDevice] = useState<Device>("desktop");
  const [page, setPage] = useState<"light" | "dark">("light");
  const [shown, setShown] = useState<Shown>(latest ? "latest" : "sample");
  const [plays, setPlays] = useState(0);
  useEffect(() => {
    // Scaled to a phone's screen, a desktop's popup cannot be read.
    if (matchMedia("(max-width: 40rem)").matches) setDevice("phone");
  }, []);
  const [now] = useState(() => Date.now());
  const conversions: Record<Shown, FeedConversion> = {
    latest: latest ?? sampleConversion(now),
    sample: sampleConversion(now),
    anonymous: anonymousConversion(now),
  };
  return (
    <section aria-label="Live preview" className="grid gap-4">
      <div className="flex flex-wrap items-center gap-2.5">
        <Segmented
          label="Screen"
          value={device}
          onChange={setDevice}
          options={[
            { value: "desktop", label: "Desktop", icon: <Monitor aria-hidden /> },
            { value: "phone", label: "Phone", icon: <Smartphone aria-hidden /> },
          ]}
        />
        <Segmented
          label="Page"
          value={page}
          onChange={setPage}
          options={[
            { value: "light", label: "Light", icon: <Sun aria-hidden /> },
            { value: "dark", label: "Dark", icon: <Moon aria-hidden /> },
          ]}
        />
        <Button
          variant="secondary"
          size="small"
          className="ml-auto"
          onClick={() => setPlays((count) => count + 1)}
        >
          <Play aria-hidden />
          Play
        </Button>
      </div>
      <PopupPreview
        settings={settings}
        conversion={conversions[shown]}
        device={device}
        dark={page === "dark"}
        plays={plays}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Segmented
          label="Sale in the preview"
          value={shown}
          onChange={setShown}
          options={[
            ...(latest ? [{ value: "latest" as const, label: "Your latest sale" }] : []),
            { value: "sample", label: "Sample sale" },
            { value: "anonymous", label: "Unknown buyer" },
          ]}
        />
        <p className="text-xs text-muted-foreground">{captions[shown]}</p>
      </div>
    </section>
  );
}

const captions: Record<Shown, string> = {
  latest: "A sale of this campaign",
  sample: "An invented sale, only for this preview",
  anonymous: "An invented sale without name and place",
};
