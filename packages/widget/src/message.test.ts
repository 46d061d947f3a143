import type { FeedConversion, FeedRecentSales } from "@growflyer/contracts/feed";
import { describe, expect, it } from "vitest";
import { renderMessage } from "./message";

const now = Date.UTC(2026, 0, 2, 12);
const forms: FeedRecentSales["messages"] = [
  "{name} bought {product}",
  "{name} from {city} bought {product}",
  "{name} from {country} bought {product}",
  "{name} from {city}, {country} bought {product}",
];

const jane: FeedConversion = {
  id: "cnv_1",
  kind: "purchase",
  name: "Jane",
  city: "Berlin",
  country: "DE",
  product: { name: "Trail Shoes", url: null, image: null },
  quantity: 1,
  occurredAt: new Date(now - 120_000).toISOString(),
};

function text(more: Partial<FeedConversion>, locale = "en", messages = forms): string {
  return renderMessage(messages, { ...jane, ...more }, now, locale)
    .map((part) => part.text)
    .join("");
}

describe("a message", () => {
  it.each<[Partial<FeedConversion>, string]>([
    [{}, "Jane from Berlin, Germany bought Trail Shoes"],
    [{ city: null }, "Jane from Germany bought Trail Shoes"],
    [{ country: null }, "Jane from Berlin bought Trail Shoes"],
    [{ city: null, country: null }, "Jane bought Trail Shoes"],
    [{ country: "XX" }, "Jane from Berlin bought Trail Shoes"],
    [{ name: null, product: null }, "Someone from Berlin, Germany bought something"],
    [{ quantity: 3 }, "Jane from Berlin, Germany bought 3 × Trail Shoes"],
    [{ quantity: 3, product: null }, "Jane from Berlin, Germany bought something"],
  ])("says of %j: %s", (more, expected) => {
    expect(text(more)).toBe(expected);
  });

  it("names countries and times in the page's language", () => {
    expect(text({ city: null }, "de")).toContain("from Deutschland");
    const timed: typeof forms = ["{time}", "{time}", "{time}", "{time}"];
    expect(text({}, "fr", timed)).toBe("il y a 2 minutes");
  });

  it("begins with a capital letter, but leaves names as they are", () => {
    const first: typeof forms = [
      "{product} sold",
      "{product} sold",
      "{product} sold",
      "{product} sold",
    ];
    expect(text({ product: null }, "en", first)).toBe("Something sold");
    const phone = { name: "iPhone case", url: null, image: null };
    expect(text({ product: phone }, "en", first)).toBe("iPhone case sold");
  });

  it("keeps values apart from the words around them, as text", () => {
    const parts = renderMessage(forms, { ...jane, name: "<b>{city}</b>" }, now, "en");
    expect(parts[0]).toEqual({ text: "<b>{city}</b>", variable: "name" });
    expect(parts[1]).toEqual({ text: " from " });
  });
});
