import { afterEach, describe, expect, it, vi } from "vitest";
import { serve } from "./api";
import type { PopupEvent, Widget } from "./config";
import { createState, type State } from "./page";

const now = Date.parse("2026-05-01T10:00:00Z");
const notification = {
  id: "ntf_1",
  type: "recent_sales",
  settings: { delay: 2 },
} as PopupEvent["notification"];
const conversion = { id: "cnv_1" } as NonNullable<PopupEvent["conversion"]>;

afterEach(() => vi.restoreAllMocks());

/** A widget on a page that calls. `done` is what was asked of the widget's other parts. */
function createPage({ debug = false, mode = "live", answer = new Response() } = {}) {
  const done: unknown[][] = [];
  const said: string[] = [];
  vi.spyOn(console, "info").mockImplementation((text?: unknown) => void said.push(String(text)));
  const sent: { url: string; body: unknown; options: RequestInit }[] = [];
  const visitor = { attributes: {} } as State["visitor"];
  const rest = { visitor, random: () => 0, remembers: false, session: {}, local: {} };
  const feed = { notifications: [notification], conversions: [] };
  const state = createState(feed, rest, ["", ""], now);
  const widget = {
    words: { someone: "Someone" },
    failures: [],
    config: {
      base: "https://growflyer.example/p/px_1",
      key: "px_1",
      mode,
      debug,
      isOff: () => false,
      shared: { q: [] as ArrayLike<unknown>[] },
      load: (part: string, language?: string) => {
        done.push(["load", part, language]);
        return Promise.resolve({ words: { someone: "Jemand" }, watch: () => done.push(["watch"]) });
      },
      fetch: async (url: string, options: RequestInit) => {
        sent.push({ url, body: JSON.parse(String(options.body)), options });
        return answer.clone();
      },
    },
    player: {
      state,
      change: (work: (of: State, at: number) => void) => work(state, now),
      refresh: () => done.push(["refresh"]),
      remember: () => done.push(["remember"]),
    },
  } as unknown as Widget;
  const calls = widget.config.shared.q;
  const call = (...args: unknown[]) => {
    calls.push(args);
    serve(widget);
  };
  const happen = (kind: PopupEvent["kind"], of: PopupEvent["conversion"] = conversion) =>
    widget.onEvent({ kind, notification, conversion: of });
  const isPaused = () => state.held.has("pause");
  return { widget, state, calls, call, happen, isPaused, done, said, sent };
}

describe("calls", () => {
  it("are each carried out once, those from before the API has loaded first", () => {
    const { widget, state, calls, call, isPaused } = createPage();
    // As the stub in the snippet keeps them.
    calls.push({ length: 1, 0: "pause" });
    calls.push(["show", "ntf_1"]);
    serve(widget);
    expect(isPaused()).toBe(true);
    expect(state.page.fired).toEqual({ ntf_1: now - 2000 });
    state.held.clear();
    serve(widget);
    expect(isPaused()).toBe(false);
    call("pause");
    expect(isPaused()).toBe(true);
    call("resume");
    expect(isPaused()).toBe(false);
  });

  it("let time go on that waited for them", () => {
    const { state, call } = createPage();
    state.held.add("calls");
    call("set", { cart: 1 });
    expect([...state.held]).toEqual([]);
  });

  it("are carried out by every campaign of the page", () => {
    const one = createPage();
    const other = createPage();
    other.widget.config.shared = one.widget.config.shared;
    one.call("pause");
    serve(other.widget);
    expect([one.isPaused(), other.isPaused()]).toEqual([true, true]);
  });

  it("may be made while one is carried out", () => {
    const { widget, call, isPaused, done } = createPage();
    const { change } = widget.player;
    widget.player.change = (work) => {
      change(work);
      done.push([isPaused()]);
      if (done.length === 1) call("pause");
    };
    call("resume");
    expect(done.slice(0, 2)).toEqual([[false], [true]]);
    expect(isPaused()).toBe(true);
  });

  it("do not stop at one that fails", () => {
    const { widget, call, isPaused } = createPage();
    const failure = new Error("no");
    const trap = {
      get cart() {
        throw failure;
      },
    };
    call("set", trap);
    call("pause");
    expect(isPaused()).toBe(true);
    expect(widget.failures).toEqual([failure]);
  });
});

it("takes the popup off the screen", () => {
  const { state, call } = createPage();
  state.shown = { notification } as State["shown"];
  call("hide");
  expect(state.shown).toBeNull();
});

it("tells of consent, and of its end", () => {
  const { state, call } = createPage();
  call("consent", true);
  expect(state.remembers).toBe(true);
  call("consent", false);
  expect(state.remembers).toBe(false);
});

describe("set", () => {
  it("describes the visitor as texts, and adds to what was said before", () => {
    const { state, call } = createPage();
    call("set", { user: { plan: "free", orders: 3 } });
    call("set", { user: { plan: "pro", member: true } });
    expect(state.visitor.attributes).toEqual({ plan: "pro", orders: "3", member: "true" });
  });

  it("keeps the cart and the stock, each as last told", () => {
    const { widget, call } = createPage();
    call("set", { cart: 49.9 });
    call("set", { stock: { shoes: 3 }, user: undefined });
    call("set", { cart: 0 });
    expect(widget).toMatchObject({ said: { cart: 0, stock: { shoes: 3 } } });
  });

  it("asks for the words of another language", async () => {
    const { widget, state, call, done } = createPage();
    const { words } = widget;
    call("set", { language: "pt_BR" });
    expect(widget.language).toBe("pt-br");
    expect(done).toEqual([["load", "api", "pt-br"]]);
    expect([...state.held], "nothing shows before they are there").toEqual(["words"]);
    await vi.waitFor(() => expect([...state.held]).toEqual([]));
    expect(words).toEqual({ someone: "Jemand" });
  });
});

describe("track", () => {
  const sale = { id: 1001, name: "Jane", product: { name: "Shoes", url: "https://shop.example" } };

  it("sends the sale, and of it only what is asked for", () => {
    const { call, sent } = createPage();
    const occurredAt = new Date("2026-05-01T10:00:00Z");
    const more = { email: "jane@shop.example", items: [{ name: "Shoes" }] };
    call("track", "purchase", { ...sale, ...more, occurredAt });
    expect(sent).toMatchObject([
      {
        url: "https://growflyer.example/p/px_1/track",
        options: { method: "POST", keepalive: true, credentials: "omit" },
      },
    ]);
    expect(sent[0]?.body).toEqual({
      ...sale,
      kind: "purchase",
      id: "1001",
      occurredAt: "2026-05-01T10:00:00.000Z",
    });
  });

  it("is of test mode where the page is", () => {
    const { call, sent } = createPage({ mode: "test" });
    call("track", "purchase", sale);
    expect(sent[0]?.url).toBe("https://growflyer.example/p/px_1/track?mode=test");
  });

  it.each([
    [new Response(null, { status: 202 }), "the sale 1001 is recorded."],
    [
      Response.json({ error: { message: "The campaign does not accept it" } }, { status: 403 }),
      "the sale 1001 was not recorded. The campaign does not accept it.",
    ],
    [new Response("Bad gateway", { status: 502 }), "the sale 1001 could not be sent."],
  ])("says in debug mode what has become of it", async (answer, sentence) => {
    const { call, said } = createPage({ answer, debug: true });
    call("track", "purchase", sale);
    await vi.waitFor(() => expect(said.at(-1)).toBe(`Growflyer px_1: ${sentence}`));
  });
});

describe("on", () => {
  it("tells what happens with a popup, each listener once", async () => {
    const { call, happen } = createPage();
    const told = vi.fn();
    call("on", "impression", told);
    call("on", "impression", told);
    happen("impression");
    happen("click");
    happen("impression", null);
    await Promise.resolve();
    expect(told.mock.calls).toEqual([
      [{ notification: "ntf_1", type: "recent_sales", conversion: "cnv_1" }],
      [{ notification: "ntf_1", type: "recent_sales", conversion: null }],
    ]);
  });

  it("ends with off, for that event and that function", async () => {
    const { call, happen } = createPage();
    const [told, other] = [vi.fn(), vi.fn()];
    for (const listener of [told, other]) call("on", "click", listener);
    call("on", "dismiss", told);
    call("off", "click", told);
    happen("click");
    happen("dismiss");
    await Promise.resolve();
    expect(told).toHaveBeenCalledTimes(1);
    expect(other).toHaveBeenCalledTimes(1);
  });
});

it("looks after the decisions in debug mode alone, and once", async () => {
  const { call, done } = createPage({ debug: true });
  call("pause");
  call("resume");
  await Promise.resolve();
  expect(done).toEqual([["load", "debug", undefined], ["watch"]]);
  const other = createPage();
  other.call("pause");
  expect(other.done).toEqual([]);
});

describe("what cannot be carried out", () => {
  const report = () => {};
  const wrong: [string, ...unknown[]][] = [
    ['there is no command "toString"', "toString"],
    ['there is no command "undefined"', undefined],
    ['"show" needs', "show"],
    ['no enabled notification "ntf_2"', "show", "ntf_2"],
    ['"consent" needs true or false', "consent", "yes"],
    ['"set" needs an object', "set", "cart"],
    ["cart is an amount", "set", { cart: "49.9" }],
    ["cart is an amount", "set", { cart: -1, user: { plan: "pro" } }],
    ["stock is a number", "set", { stock: { shoes: "3" } }],
    ["language is a code", "set", { language: "German" }],
    ["language is a code", "set", { language: "d" }],
    ["user is an object", "set", { user: { plan: null } }],
    ['there is no "colour"', "set", { colour: "red" }],
    ['"track" needs', "track", "signup", { id: "1" }],
    ['"track" needs', "track", "purchase", {}],
    ['"track" needs', "track", "purchase", { id: "" }],
    ['"on" needs one of impression', "on", "submit", report],
    ['"off" needs one of impression', "off", "click"],
  ];

  it.each(wrong)("is explained in debug mode: %s", (sentence, ...call) => {
    const page = createPage({ debug: true });
    page.call(...call);
    expect(page.said.at(-1)).toContain(sentence);
    expect(page.sent).toEqual([]);
    expect(page.state.visitor.attributes).toEqual({});
    expect(page.state.page.fired).toEqual({});
    expect(page.widget.failures).toEqual([]);
  });

  it.each(wrong)("is silent elsewhere: %s", (_sentence, ...call) => {
    const page = createPage();
    page.call(...call);
    expect(page.said).toEqual([]);
    expect(page.widget.failures).toEqual([]);
  });
});
