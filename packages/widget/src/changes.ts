import type { FeedConversion } from "@growflyer/contracts/feed";
import { type Address, isAmong, isExcluded } from "./address";
import { addItem, countView, end, lasting, openPage, type Showable, type State } from "./page";

// What happens to a page after its first popup; `follow` brings it.

/** More news than this at once is history: nobody wants a popup every two seconds for minutes. */
const maxNews = 3;

/** News when it was unknown and `news`, else better knowledge of what was there, also on the screen. */
export function receive(state: State, conversion: FeedConversion, news: boolean): void {
  const known = state.items.get(conversion.id);
  if (known) {
    if (!isSame(known.conversion, conversion)) known.conversion = conversion;
    known.gone = false;
    return;
  }
  addItem(state, conversion.id, { conversion, news });
  const waiting = [...state.items.values()].filter((item) => item.news && !item.gone);
  if (waiting[maxNews] && waiting[0]) waiting[0].news = false;
}

/** Takes a conversion, or what needs none, back; from the screen as well. */
export function retract(state: State, id: string, now: number): void {
  const item = state.items.get(id);
  if (!item) return;
  item.gone = true;
  if (item === state.shown?.item) end(state, now);
}

/** Takes over a feed: what it lacks leaves, what it adds may be news. */
export function reconcile(
  state: State,
  { notifications, rules = {}, conversions }: Showable,
  now: number,
  isNews: (conversion: FeedConversion) => boolean,
): void {
  // Of a campaign that was switched off nothing is new, it is only there again.
  const wasOn = state.notifications.length;
  state.notifications = notifications;
  state.rules = rules;
  const { shown } = state;
  const fresh = shown && notifications.find(({ id }) => id === shown.notification.id);
  if (shown && fresh) {
    const stays = lasting(fresh);
    if (stays + state.left === Infinity) state.left = stays;
    else state.left += stays - lasting(shown.notification);
    // What has not changed is not drawn, and announced, again.
    if (!isSame(fresh, shown.notification)) state.shown = { item: shown.item, notification: fresh };
  } else if (shown) {
    end(state, now);
  }
  const here = new Set([...notifications, ...conversions].map(({ id }) => id));
  for (const id of state.items.keys()) if (!here.has(id)) retract(state, id, now);
  for (const { id, type } of notifications) {
    if (type === "recent_sales") continue;
    const item = state.items.get(id);
    if (item) item.gone = false;
    else addItem(state, id, { only: id });
  }
  for (const conversion of [...conversions].reverse()) {
    receive(state, conversion, wasOn > 0 && isNews(conversion));
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The visitor went on to another address without a load. A popup that does not belong there leaves. */
export function moveTo(state: State, address: Address, isNewPage: boolean, now: number): void {
  state.page.address = address;
  if (isNewPage) {
    state.page = { ...openPage(address, now), endedAt: state.page.endedAt };
    for (const item of state.items.values()) {
      item.used = item === state.shown?.item ? 1 : 0;
      item.news = false;
    }
    countView(state);
  }
  const rules = state.shown?.notification.rules;
  if (rules && (!isAmong(rules, address) || isExcluded(rules, address))) end(state, now);
}
