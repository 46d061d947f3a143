import type { TimelineChange, TimelineEntry } from "@growflyer/services/conversions/timeline";
import {
  BadgeCheck,
  CircleDollarSign,
  EyeOff,
  Link2,
  type LucideIcon,
  PencilLine,
  RotateCcw,
  ShieldAlert,
  Undo2,
} from "lucide-react";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/ui/card";
import { cn } from "@/ui/cn";
import { RelativeTime } from "@/ui/relative-time";
import { timelineText } from "./timeline-text";

/** How a conversion came to be what it is, newest last. */
export function ConversionTimeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Timeline</CardTitle>
        <CardDescription>What each event has told, in the order of arrival.</CardDescription>
      </CardHeader>
      <CardContent>
        {entries.length === 0 && (
          <p className="text-sm text-muted-foreground">Nothing is kept of it.</p>
        )}
        <ol className="grid">
          {entries.map((entry, index) => (
            <Entry
              key={entry.envelope?.id ?? entry.at.toISOString()}
              entry={entry}
              last={index === entries.length - 1}
            />
          ))}
        </ol>
      </CardContent>
    </Card>
  );
}

function Entry({ entry, last }: { entry: TimelineEntry; last: boolean }) {
  const { icon: Icon, tone } = lookOf(entry.changes[0]);
  return (
    <li className={cn("relative grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3", !last && "pb-6")}>
      {!last && <span aria-hidden className="absolute top-9 bottom-1 left-4 w-px bg-border" />}
      <span
        aria-hidden
        className={cn("grid size-8 place-items-center rounded-full border", tones[tone])}
      >
        <Icon className="size-4" />
      </span>
      <div className="grid min-w-0 gap-0.5 pt-1">
        <p className="text-sm font-medium break-words">{timelineText(entry)}</p>
        {entry.envelope?.result && (
          <p className="text-sm break-words text-muted-foreground">{entry.envelope.result}</p>
        )}
        <RelativeTime at={entry.at} className="text-xs text-muted-foreground" />
      </div>
    </li>
  );
}

const tones = {
  good: "border-success/25 bg-success-soft text-success",
  bad: "border-warning/25 bg-warning-soft text-warning",
  plain: "bg-muted text-muted-foreground",
};

function lookOf(change: TimelineChange | undefined): {
  icon: LucideIcon;
  tone: keyof typeof tones;
} {
  switch (change?.kind) {
    case "sold":
      return { icon: CircleDollarSign, tone: "good" };
    case "learnt":
    case "corrected":
      return { icon: PencilLine, tone: "plain" };
    case "claim":
      if (change.phase === "over") return { icon: RotateCcw, tone: "good" };
      return { icon: change.reason === "refund" ? Undo2 : ShieldAlert, tone: "bad" };
    case "settled":
      return { icon: Undo2, tone: "bad" };
    case "opted_out":
    case "hidden":
      return { icon: EyeOff, tone: "plain" };
    case "linked":
      return { icon: Link2, tone: "plain" };
    default:
      return { icon: BadgeCheck, tone: "plain" };
  }
}
