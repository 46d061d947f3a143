import type { FeedCampaignRules, FeedRules } from "@growflyer/contracts/feed";
import { describe, expect, it } from "vitest";
import type { State } from "./page";
import { decide, judge, type Visitor } from "./plan";
import { announcement, at, moment, opened, recentSales, sale, start } from "./testing/moments";

const day = 86_400_000;

/** From when on a notification with these rules may show, in seconds since the page's load. */
function from(rules: FeedRules, prepare: (state: State) => void = () => {}, news = false): number {
  const notification = recentSales("ntf_1", rules);
  const state = opened({ notifications: [notification], conversions: [sale("a")] });
  prepare(state);
  return (judge(notification, moment(state, 10), news).at - start) / 1000;
}

const never = Infinity;
/** The delay of two seconds is all that it waits for. */
const soon = 2;

const on = (href: string) => (state: State) => {
  state.page.address = at(href);
};
const as = (visitor: Partial<Visitor>) => (state: State) => {
  Object.assign(state.visitor, visitor);
};

describe("where", () => {
  it.each<[FeedRules, string, number]>([
    [{ pages: ["^/pricing/?([?#]|$)"] }, "https://shop.example/pricing", soon],
    [{ pages: ["^/pricing/?([?#]|$)"] }, "https://shop.example/Pricing/", soon],
    [{ pages: ["^/pricing/?([?#]|$)"] }, "https://shop.example/pricing-old", never],
    [{ pages: ["^/a$", "^/b$"] }, "https://shop.example/b", soon],
    [{ pages: ["^https?://(www\\.)?shop\\.example/"] }, "https://www.shop.example/x", soon],
    [{ pages: ["^/café$"] }, "https://shop.example/caf%C3%A9", soon],
    [{ pages: ["^/50%$"] }, "https://shop.example/50%", soon],
    [{ pages: ["^/café 50%$"] }, "https://shop.example/caf%C3%A9%2050%", soon],
    [{ pages: ["#/cart"] }, "https://shop.example/#/cart", soon],
    [{ pages: ["("] }, "https://shop.example/(", never],
    [{ not: ["^/checkout"] }, "https://shop.example/checkout/2", never],
    [{ not: ["^/checkout"] }, "https://shop.example/", soon],
    [{ pages: ["^/"], not: ["^/b"] }, "https://shop.example/b", never],
    [{ query: ["[?&]a=1(&|#|$)", "[?&]b=2(&|#|$)"] }, "https://shop.example/?b=2&a=1", soon],
    [{ query: ["[?&]a=1(&|#|$)", "[?&]b=2(&|#|$)"] }, "https://shop.example/?b=2", never],
  ])("%j on %s: %s", (rules, href, expected) => {
    expect(from(rules, on(href))).toBe(expected);
  });
});

describe("who", () => {
  it.each<[FeedRules, Partial<Visitor>, number]>([
    [{ devices: ["phone", "tablet"] }, { device: "tablet" }, soon],
    [{ devices: ["phone", "tablet"] }, { device: "desktop" }, never],
    [{ languages: ["de"] }, { language: "de-AT" }, soon],
    [{ languages: ["de"] }, { language: "den" }, never],
    [{ countries: ["DE", "AT"] }, { country: "AT" }, soon],
    [{ countries: ["DE", "AT"] }, { country: "" }, never],
    [{ visitors: "new" }, { returning: false }, soon],
    [{ visitors: "new" }, { returning: true }, never],
    [{ visitors: "returning" }, { returning: true }, soon],
    [{ visitors: "returning" }, { returning: false }, never],
    [{ referrers: ["(^|\\.)google\\."] }, { referrer: "www.google.at" }, soon],
    [{ referrers: ["(^|\\.)google\\."] }, { referrer: "" }, never],
    [{ referrers: ["("] }, { referrer: "(" }, never],
    [{ attributes: { plan: "pro" } }, { attributes: { plan: "pro", x: "1" } }, soon],
    [{ attributes: { plan: "pro" } }, { attributes: {} }, never],
    [{ attributes: { toString: "x" } }, { attributes: {} }, never],
  ])("%j and %j: %s", (rules, visitor, expected) => {
    expect(from(rules, as(visitor))).toBe(expected);
  });
});

describe("when", () => {
  const seconds = start / 1000;
  it.each<[string, [number, number][], number]>([
    ["within a window", [[seconds - 60, seconds + 60]], soon],
    ["before one", [[seconds + 60, seconds + 120]], 60],
    [
      "after one, before another",
      [
        [seconds - 60, seconds],
        [seconds + 300, seconds + 400],
      ],
      300,
    ],
    ["at the very end of one", [[seconds - 60, seconds + 10]], never],
    ["after the last", [[seconds - 60, seconds + 1]], never],
    ["with none left", [], never],
  ])("%s", (_name, windows, expected) => {
    expect(from({ windows })).toBe(expected);
  });

  it("waits for a trigger, then for the delay", () => {
    const rules: FeedRules = {
      triggers: [
        ["scroll", 50],
        ["exit", ""],
      ],
    };
    expect(from(rules)).toBe(never);
    expect(from(rules, ({ page }) => Object.assign(page.fired, { ntf_1: start + 7000 }))).toBe(9);
  });

  it("knows beforehand when inactivity will have lasted long enough", () => {
    const rules: FeedRules = {
      triggers: [
        ["exit", ""],
        ["idle", 30],
      ],
    };
    expect(from(rules)).toBe(32);
    expect(from(rules, ({ page }) => Object.assign(page, { touchedAt: start + 5000 }))).toBe(37);
  });

  it("counts page views of the session, this one included", () => {
    const views = (count?: number) =>
      from({ views: 2 }, (state) =>
        Object.assign(state.session, { ...(count && { views: count }) }),
      );
    expect([views(), views(1), views(2), views(3)]).toEqual([never, never, soon, soon]);
  });
});

describe("how often", () => {
  const shown = (state: State) => {
    state.page.seen.ntf_1 = 1;
    state.session.seen = { ntf_1: 1 };
    state.local.seen = { ntf_1: start };
  };
  it.each<[FeedRules["every"], number]>([
    [undefined, soon],
    ["page", never],
    ["session", never],
    [3, (3 * day) / 1000],
  ])("every %s: %s", (every, expected) => {
    expect(from(every === undefined ? {} : { every }, shown)).toBe(expected);
    expect(from(every === undefined ? {} : { every })).toBe(soon);
  });

  it("keeps quiet for days after it was closed, with news as well", () => {
    const closed = ({ local }: State) => Object.assign(local, { closed: { ntf_1: start } });
    expect(from({ quiet: 2 }, closed)).toBe((2 * day) / 1000);
    expect(from({ quiet: 2 }, closed, true)).toBe((2 * day) / 1000);
    expect(from({ quiet: 2 })).toBe(soon);
  });

  it("shows no more history, but news, in a session in which it was closed", () => {
    const closed = ({ session }: State) => Object.assign(session, { closed: { ntf_1: 1 } });
    expect(from({}, closed)).toBe(never);
    expect(from({}, closed, true)).toBeLessThanOrEqual(0);
  });
});

describe("the campaign's rules", () => {
  const under = (
    rules: FeedCampaignRules,
    prepare: (state: State) => void = () => {},
    news = false,
  ) =>
    from(
      {},
      (state) => {
        state.rules = rules;
        prepare(state);
      },
      news,
    );

  it("limit popups a page and a session", () => {
    const shown = (state: State) => {
      state.page.shown = 2;
      state.session.shown = 5;
    };
    expect(under({ maxPerPage: 2 }, shown, true)).toBe(never);
    expect(under({ maxPerPage: 3 }, shown)).toBe(soon);
    expect(under({ maxPerSession: 5 }, shown, true)).toBe(never);
    expect(under({ maxPerSession: 6 }, shown)).toBe(soon);
  });

  it("leave a gap between any two popups, news as well", () => {
    const ended = ({ page }: State) => Object.assign(page, { endedAt: start + 9000 });
    expect(under({ gap: 20 }, ended, true)).toBe(29);
    expect(under({}, ended)).toBe(14);
    expect(under({}, ended, true)).toBe(9);
  });

  it("ask for a number of conversions; those that were taken back do not count", () => {
    expect(under({ minConversions: 2 })).toBe(never);
    expect(under({ minConversions: 1 })).toBe(soon);
    const gone = ({ items }: State) => Object.assign(items.get("a") as object, { gone: true });
    expect(under({ minConversions: 1 }, gone)).toBe(never);
  });

  it("forget conversions that have become too old", () => {
    const state = opened({
      conversions: [sale("old", 61), sale("young", 59)],
      rules: { maxAge: 1 },
    });
    expect(decide(moment(state, 5)).next?.item.conversion?.id).toBe("young");
    Object.assign(state.items.get("young") as object, { used: 1 });
    expect(decide(moment(state, 5)).next).toBeNull();
  });
});

describe("the order", () => {
  const conversions = [
    sale("new", 1, { country: "FR" }),
    sale("middle", 2, { country: "AT" }),
    sale("old", 3, { country: "AT" }),
  ];
  const first = (rules: FeedCampaignRules, prepare: (state: State) => void = () => {}) => {
    const state = opened({ conversions, rules });
    prepare(state);
    return decide(moment(state, 60)).next?.item.conversion?.id;
  };

  it("is newest first", () => {
    expect(first({})).toBe("new");
  });

  it("is the visitor's country first, and of that the newest", () => {
    expect(first({ order: "country" })).toBe("middle");
    expect(first({ order: "country" }, as({ country: "" }))).toBe("new");
  });

  it("is chance's", () => {
    const draw = ({ items }: State) => {
      for (const [id, item] of items) item.chance = id === "old" ? 0.1 : 0.9;
    };
    expect(first({ order: "random" }, draw)).toBe("old");
  });

  it("is by the notification's priority, which is its place in the feed", () => {
    const high = recentSales("high", { pages: ["^/x"] });
    const notifications = [high, announcement("note"), recentSales("low")];
    const choice = (rules: FeedCampaignRules, href: string) => {
      const state = opened({ notifications, conversions, rules });
      on(href)(state);
      return decide(moment(state, 60)).next?.notification.id;
    };
    expect(choice({ order: "priority" }, "https://shop.example/x")).toBe("high");
    expect(choice({ order: "priority" }, "https://shop.example/")).toBe("note");
  });

  it("puts news first, the oldest news before the others", () => {
    const newsOf = ({ items }: State) => {
      for (const id of ["middle", "old"]) Object.assign(items.get(id) as object, { news: true });
    };
    expect(first({ order: "random" }, newsOf)).toBe("middle");
  });

  it("begins again when it is over only in a loop, with what was shown least", () => {
    const shown = (times: Record<string, number>) => (state: State) => {
      for (const [id, item] of state.items) item.used = times[id] ?? 1;
    };
    expect(first({}, shown({}))).toBeUndefined();
    expect(first({ loop: true }, shown({}))).toBe("new");
    expect(first({ loop: true }, shown({ new: 2 }))).toBe("middle");
  });

  it("never loops what needs no conversion", () => {
    const state = opened({ notifications: [announcement()], rules: { loop: true } });
    expect(decide(moment(state, 60)).next?.notification.id).toBe("ntf_2");
    Object.assign(state.items.get("ntf_2") as object, { used: 1 });
    expect(decide(moment(state, 60)).next).toBeNull();
  });
});
