"use client";

import { notificationTypes } from "@growflyer/contracts/notification";
import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { defaultsOf, notificationTypeInfo } from "./notification-types";
import { PopupPreview } from "./popup-preview";

/** The types of notifications to choose from, each as it will look. */
export function TypeGallery({ campaignId }: { campaignId: string }) {
  const [now] = useState(() => Date.now());
  return (
    <ul className="grid gap-5 md:grid-cols-2">
      {notificationTypes.map((type) => {
        const { name, description, icon: Icon, sample } = notificationTypeInfo[type];
        return (
          <li
            key={type}
            className="group relative grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4 rounded-2xl border bg-card p-4 shadow-card transition-[border-color,box-shadow] focus-within:ring-3 focus-within:ring-ring/45 hover:border-foreground/25"
          >
            {/* Only to look at: the link over it is what can be used. */}
            <div inert>
              <PopupPreview shown={defaultsOf(type)} conversion={sample ? sample(now) : null} />
            </div>
            <div className="grid gap-1.5 px-1.5 pb-1">
              <h2 className="flex items-center gap-2.5 font-semibold tracking-tight">
                <Icon aria-hidden className="size-4.5 text-primary" />
                <Link
                  href={`/campaigns/${campaignId}/notifications/new?type=${type}`}
                  className="outline-none after:absolute after:inset-0 after:rounded-2xl"
                >
                  {name}
                </Link>
                <ArrowRight
                  aria-hidden
                  className="ml-auto size-4 text-muted-foreground transition-transform group-hover:translate-x-0.5"
                />
              </h2>
              <p className="text-sm text-muted-foreground">{description}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
