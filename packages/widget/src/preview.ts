import type { FeedConversion, FeedNotification } from "@growflyer/contracts/feed";
import * as announcement from "./announcement";
import { createScreen } from "./screen";
import { silent } from "./silent";
import type { ViewPart } from "./view";

/** What the editor posts to the preview's frame. Times are seconds, as in the settings. */
export type PreviewMessage =
  | {
      type: "growflyer:preview";
      notification: FeedNotification;
      conversion: FeedConversion | null;
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

const screen = createScreen({
  origin: new URL(import.meta.url).origin,
  events: { stay: nothing, click: nothing, dismiss: comeBack, never: comeBack },
  rules: () => ({}),
  language: () => navigator.language,
  setTimeout,
});
screen.add("announcement", announcement as ViewPart);

// A modal dialog would take the focus out of the editor's fields while somebody types there.
HTMLDialogElement.prototype.showModal = function () {
  this.setAttribute("open", "");
};

addEventListener(
  "message",
  silent((event: MessageEvent<PreviewMessage>) => {
    // Any page may post to a frame; only the editor around it is listened to.
    if (event.source !== window.parent) return;
    if (event.data?.type === "growflyer:preview") preview(event.data);
    if (event.data?.type === "growflyer:play" && drawing) play(drawing.notification);
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

/** Appears, stays for its duration, leaves, and comes back; a window stays. */
function play({ settings }: FeedNotification): void {
  comeBack();
  if ("shape" in settings && settings.shape === "window") return;
  const leaves = away + settings.duration * 1000;
  timers.push(setTimeout(silent(leave), leaves), setTimeout(silent(appear), leaves + away));
}

/** After it was closed, too: an editor without its preview would be of little use. */
function comeBack(): void {
  for (const timer of timers) clearTimeout(timer);
  leave();
  timers = [setTimeout(silent(appear), away)];
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
  const { notification, conversion } = drawing;
  // Another shape is drawn anew, not changed in place.
  const shape = "shape" in notification.settings ? notification.settings.shape : "";
  screen.show({ key: `${plays} ${shape}`, notification, conversion });
}
