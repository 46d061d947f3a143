import type { FeedConversion } from "@growflyer/contracts/feed";
import type { RecentSales } from "@growflyer/contracts/notification";
import { createScreen } from "./screen";
import { silent } from "./silent";

/** What the editor posts to the preview's frame. Times are seconds, as in the settings. */
export type PreviewMessage =
  | {
      type: "growflyer:preview";
      settings: RecentSales;
      conversion: FeedConversion;
      dark?: boolean;
    }
  | { type: "growflyer:play" };

type Drawing = Extract<PreviewMessage, { type: "growflyer:preview" }>;

const away = 900;
const nothing = () => {};

let drawing: Drawing | null = null;
let timers: ReturnType<typeof setTimeout>[] = [];
let plays = 0;
/** While the popup is away in the middle of a play, changes wait for it to come back. */
let hidden = false;

const screen = createScreen(new URL(import.meta.url).origin, {
  stay: nothing,
  dismiss: nothing,
  click: nothing,
});

addEventListener(
  "message",
  silent((event: MessageEvent<PreviewMessage>) => {
    // Any page may post to a frame; only the editor around it is listened to.
    if (event.source !== window.parent) return;
    if (event.data?.type === "growflyer:preview") preview(event.data);
    if (event.data?.type === "growflyer:play" && drawing) play(drawing);
  }),
);
// A link in the preview would lead away from the editor.
addEventListener("click", (event) => event.preventDefault(), true);
window.parent.postMessage({ type: "growflyer:ready" }, "*");

/** The popup as it is set now: at once, in place, and for good. */
function preview(next: Drawing): void {
  drawing = next;
  const { style } = document.documentElement;
  style.colorScheme = next.dark ? "dark" : "light";
  style.background = next.dark ? "#0b1020" : "#f4f5f7";
  if (!hidden) draw();
}

/** Appears, stays for its duration, leaves, and comes back. */
function play({ settings }: Drawing): void {
  for (const timer of timers) clearTimeout(timer);
  const leaves = away + settings.duration * 1000;
  timers = [
    setTimeout(silent(appear), away),
    setTimeout(silent(leave), leaves),
    setTimeout(silent(appear), leaves + away),
  ];
  leave();
}

function appear(): void {
  hidden = false;
  plays++;
  draw();
}

function leave(): void {
  hidden = true;
  screen.show(null);
}

function draw(): void {
  if (!drawing) return;
  screen.show({
    key: `${plays}`,
    settings: drawing.settings,
    conversion: drawing.conversion,
  });
}
