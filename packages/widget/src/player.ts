import type { Feed, FeedConversion } from "@growflyer/contracts/feed";
import type { InteractionKind } from "@growflyer/contracts/interaction";
import type { Config } from "./config";
import { rememberDismissal, wasDismissed } from "./memory";
import type { PopupEvents } from "./popup";
import { createReporter } from "./reporter";
import * as plan from "./schedule";
import { createScreen } from "./screen";
import { silent } from "./silent";

/** What a page shows of a feed. */
export type Showable = Pick<Feed, "notifications" | "conversions">;

/** Plays the schedule on the screen, and reports what the visitor does with it. */
export function createPlayer({ base, key, mode, feed }: Config) {
  // Every conversion is shown by the first notification.
  let [notification] = feed.notifications;
  let drawn: plan.Entry | null = null;
  let hovered: plan.Entry | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = plan.createSchedule(notification?.settings, feed.conversions, clock());
  // Whoever tries a staging page out wants to see popups again after a reload.
  const remembers = mode === "live";
  schedule.dismissed = remembers && wasDismissed(key);
  const { add, flush } = createReporter(`${base}/collect`);
  const report = (kind: InteractionKind) => notification && add(notification.id, kind);

  const play = () => {
    const wake = plan.advance(schedule, clock());
    const entry = schedule.shown;
    if (entry && entry !== drawn) report("impression");
    drawn = entry;
    screen.show(
      entry && notification ? { ...notification, ...entry, key: entry.conversion.id } : null,
    );
    clearTimeout(timer);
    if (wake !== null) timer = setTimeout(silent(play), wake - clock());
  };
  /** Anything that may change what is on the screen. */
  const changing = <A extends unknown[]>(change: (...args: A) => void) =>
    silent((...args: A) => {
      change(...args);
      play();
    });
  const events: PopupEvents = {
    stay: changing((reason, on) => {
      if (on && reason === "hover" && hovered !== drawn) {
        hovered = drawn;
        report("hover");
      }
      plan.hold(schedule, reason, on, clock());
    }),
    click() {
      report("click");
      flush();
    },
    dismiss: changing(() => {
      report("dismiss");
      if (remembers) rememberDismissal(key);
      plan.dismiss(schedule, clock());
    }),
  };
  const screen = createScreen(new URL(base).origin, events);
  const onVisibility = changing(() => {
    // A page that is left reports before it goes; nothing appears where nobody looks.
    if (document.hidden) flush();
    plan.hold(schedule, "hidden", document.hidden, clock());
  });
  document.addEventListener("visibilitychange", onVisibility);
  addEventListener("pagehide", flush);
  onVisibility();
  return {
    receive: changing((conversion: FeedConversion) =>
      plan.receive(schedule, conversion, isRecent(conversion)),
    ),
    retract: changing((id: string) => plan.retract(schedule, id, clock())),
    reconcile: changing((fresh: Showable) => {
      [notification] = fresh.notifications;
      plan.reconcile(schedule, notification?.settings, fresh.conversions, clock(), isRecent);
    }),
  };
}

/** A sale of last week is no news, however late the server learns of it: a quarter of an hour is. */
function isRecent({ occurredAt }: FeedConversion): boolean {
  return Date.now() - Date.parse(occurredAt) < 900_000;
}

/** Milliseconds that only ever go forward, whatever happens to the computer's clock. */
function clock(): number {
  return performance.now();
}
