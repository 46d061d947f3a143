import type { WidgetFailure } from "@growflyer/contracts/interaction";
import type { Widget } from "./config";
import { failures as ownFailures, silent } from "./silent";

const pause = 1000;
/** What one report may carry. */
const maxInteractions = 100;
/** Failures come from one page in ten, and from each only the first ones. */
const share = 0.1;
const maxFailures = 3;

/**
 * Reports what is counted, within a second, or at once when the page may be about to go. Not what
 * visitors do who object to that (Global Privacy Control), nor what is done on a preview. A report
 * that fails is lost: counts are not worth a retry. Returns what reports at once.
 */
export function startReporting(widget: Widget): () => void {
  const { base, mode, fetch, setTimeout } = widget.config;
  const counts = mode === "live" && !(navigator as GlobalPrivacy).globalPrivacyControl;
  const assets = base.replace(/[^/]*$/, "assets/");
  let failuresLeft = Math.random() < share ? maxFailures : 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = silent(() => {
    clearTimeout(timer);
    timer = undefined;
    // Emptied in any case, lest they pile up.
    const interactions = widget.interactions.splice(0, maxInteractions);
    const failures = [...widget.failures.splice(0), ...ownFailures.splice(0)]
      .slice(0, failuresLeft)
      .map((error) => describeFailure(error, assets));
    failuresLeft -= failures.length;
    const body = reportText(counts ? interactions : [], failures);
    const url = `${base}/collect`;
    // A string makes the beacon `text/plain`, which needs no CORS preflight.
    if (body && !navigator.sendBeacon?.(url, body)) {
      fetch(url, { method: "POST", body, keepalive: true, credentials: "omit" }).catch(() => {});
    }
  });
  widget.onCount = silent((now) => {
    // A page that nobody sees keeps no timer.
    if (now || document.hidden) flush();
    else timer ||= setTimeout(flush, pause);
  });
  widget.onCount(false);
  return flush;
}

/** https://w3c.github.io/gpc/ */
type GlobalPrivacy = { globalPrivacyControl?: boolean };

/**
 * The body of a report, or an empty text when there is nothing to report. Put together by hand:
 * a page's `toJSON` (Prototype.js has one for arrays) would change what JSON.stringify makes of it.
 * Ids, kinds, names and places are plain words.
 */
export function reportText(
  interactions: Widget["interactions"],
  failures: WidgetFailure[],
): string {
  if (!interactions.length && !failures.length) return "";
  const done = interactions.map(({ n, k }) => `{"n":"${n}","k":"${k}"}`);
  const failed = failures.map(({ name, at }) => `{"name":"${name}","at":"${at}"}`);
  return `{"interactions":[${done}],"failures":[${failed}]}`;
}

/**
 * What may be said of an error: its name, and where in a file below `assets` it happened. Not its
 * message, and not a word of the page, whose code may be in the stack as well.
 */
export function describeFailure(error: unknown, assets: string): WidgetFailure {
  const { name = "Error", stack } = Object(error) as { name?: unknown; stack?: unknown };
  const [, place = ""] = String(stack).split(assets);
  return {
    name: /^\w{1,40}/.exec(String(name))?.[0] ?? "Error",
    at: /^[\w.-]{0,60}(:\d{1,7}){0,2}/.exec(place)?.[0] ?? "",
  };
}
