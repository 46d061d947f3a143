import { expect, expectTypeOf, it } from "vitest";
import type { Growflyer, GrowflyerEvent } from "../api";

// The type checker is what tests here: each line that must not pass is marked, and an unused mark fails.
it("has types that let through what the API carries out, and nothing else", () => {
  const calls: unknown[][] = [];
  const growflyer: Growflyer = (...call: unknown[]) => void calls.push(call);
  expectTypeOf<Window["growflyer"]>().toEqualTypeOf<Growflyer>();

  growflyer("show", "ntf_1");
  growflyer("hide");
  growflyer("pause");
  growflyer("resume");
  growflyer("consent", true);
  growflyer("set", { cart: 49.9, stock: { shoes: 3 }, language: "de", user: { plan: "pro" } });
  growflyer("set", { stock: 3 });
  growflyer("track", "purchase", { id: "1001" });
  growflyer("track", "purchase", { id: 1001, name: null, product: { name: "Shoes" } });
  growflyer("track", "purchase", { id: "1", product: "Shoes", occurredAt: new Date() });
  growflyer("on", "click", (event) => expectTypeOf(event).toEqualTypeOf<GrowflyerEvent>());
  growflyer("off", "dismiss", () => {});

  // @ts-expect-error: no id
  growflyer("show");
  // @ts-expect-error: no such command
  growflyer("open", "ntf_1");
  // @ts-expect-error: a text instead of a boolean
  growflyer("consent", "yes");
  // @ts-expect-error: no such setting
  growflyer("set", { colour: "red" });
  // @ts-expect-error: an amount is a number
  growflyer("set", { cart: "49.9" });
  // @ts-expect-error: the order's own id is missing
  growflyer("track", "purchase", { name: "Jane" });
  // @ts-expect-error: personal data that is not asked for
  growflyer("track", "purchase", { id: "1001", email: "jane@shop.example" });
  // @ts-expect-error: no such kind
  growflyer("track", "signup", { id: "1001" });
  // @ts-expect-error: no such event
  growflyer("on", "submit", () => {});
  // @ts-expect-error: no function
  growflyer("on", "click");
  expect(calls).toHaveLength(22);
});
