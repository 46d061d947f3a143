"use client";

import type { FeedConversion } from "@growflyer/contracts/feed";
import type { TypedSettings } from "@growflyer/contracts/notification";
import { Monitor, Moon, Play, Smartphone, Sun } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/ui/button";
import { ChooseConversion } from "./choose-conversion";
import { notificationTypeInfo } from "./notification-types";
import { type Device, PopupPreview } from "./popup-preview";
import { Segmented } from "./segmented";

/** The popup as visitors will see it, on pages and, where its type shows sales, with several of them. */
export function PreviewPanel({
  shown,
  latest,
}: {
  shown: TypedSettings;
  /** The campaign's latest real sale, or null. */
  latest: FeedConversion | null;
}) {
  const [device, setDevice] = useState<Device>("desktop");
  const [page, setPage] = useState<"light" | "dark">("light");
  const [plays, setPlays] = useState(0);
  useEffect(() => {
    // Scaled to a phone's screen, a desktop's popup cannot be read.
    if (matchMedia("(max-width: 40rem)").matches) setDevice("phone");
  }, []);
  const [now] = useState(() => Date.now());
  const { sample } = notificationTypeInfo[shown.type];
  const [conversion, setConversion] = useState(() => sample && (latest ?? sample(now)));
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
        shown={shown}
        conversion={conversion}
        device={device}
        dark={page === "dark"}
        plays={plays}
      />
      {sample && <ChooseConversion latest={latest} sample={sample(now)} onChoose={setConversion} />}
    </section>
  );
}
