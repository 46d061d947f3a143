import type { FeedConversion } from "@growflyer/contracts/feed";
import { describe, expect, it } from "vitest";
import { renderMessage } from "./message";

const now = Date.parse("2026-03-10T12:00:00Z");
const jane: FeedConversion = {
  id: "cnv_1",
  kind: "purchase",
  name: "Jane",
  city: "Berlin",
  country: "DE",
  product: { name: "Trail Shoes", url: null, image: null },
  quantity: 1,
  occurredAt: "2026-03-10T11:55:00Z",
};
const noCity = { city: null };
const noPlace = { city: null, country: null };

function render(template: string, known: Partial<FeedConversion> = {}, locale = "en"): string {
  const parts = renderMessage(template, { ...jane, ...known }, now, locale);
  return parts.map(({ text }) => text).join("");
}

describe("a message", () => {
  it("puts each value in its place, apart from the words around it", () => {
    expect(renderMessage("{name} bought {product}!", jane, now, "en")).toEqual([
      { text: "Jane", variable: "name" },
      { text: " bought " },
      { text: "Trail Shoes", variable: "product" },
      { text: "!" },
    ]);
  });

  it("fills every variable", () => {
    expect(render("{name} from {city}, {country} bought {product} {time}")).toBe(
      "Jane from Berlin, Germany bought Trail Shoes 5 minutes ago",
    );
  });

  it("writes countries and times in the page's language", () => {
    expect(render("{name} aus {country} kaufte {product} {time}", {}, "de")).toBe(
      "Jane aus Deutschland kaufte Trail Shoes vor 5 Minuten",
    );
  });

  it("counts more than one", () => {
    expect(render("{name} bought {product}", { quantity: 2 })).toBe("Jane bought 2 × Trail Shoes");
    expect(render("{name} bought {product}", { quantity: 2, product: null })).toBe(
      "Jane bought something",
    );
  });

  it("uses a variable as often as the template does", () => {
    expect(render("{name}, {name} in {city} or {city}", noPlace)).toBe("Jane, Jane");
    expect(render("{name}! {name} bought {product}")).toBe("Jane! Jane bought Trail Shoes");
  });

  it("leaves what is no variable as it is written", () => {
    expect(render("{name} {bought} {product")).toBe("Jane {bought} {product");
  });

  it("never takes a value for a template", () => {
    expect(render("{name} bought {product}", { name: "{product} {city}" })).toBe(
      "{product} {city} bought Trail Shoes",
    );
  });
});

describe("what is not known", () => {
  it("is Someone, or something", () => {
    expect(render("{name} bought {product}", { name: null, product: null })).toBe(
      "Someone bought something",
    );
    expect(render("{product} for {name}", { product: null })).toBe("Something for Jane");
    expect(render("{name} bought {product}", { name: " \u202e\u0000 " })).toBe(
      "Someone bought Trail Shoes",
    );
  });

  it("falls back from the city to its country", () => {
    expect(render("{name} from {city} bought {product}", { ...noCity, name: null })).toBe(
      "Someone from Germany bought Trail Shoes",
    );
  });

  it("does not name the country twice", () => {
    expect(render("{name} from {city}, {country} bought {product}", noCity)).toBe(
      "Jane from Germany bought Trail Shoes",
    );
    expect(render("{name} from {country}, {city} bought {product}", noCity)).toBe(
      "Jane from Germany bought Trail Shoes",
    );
    expect(render("{name} ({city}, {country}) bought", noCity)).toBe("Jane (Germany) bought");
    expect(render("{name} from {city} in {country} bought", noCity)).toBe("Jane in Germany bought");
  });

  it.each([
    ["{name} from {city} bought {product}", "Jane bought Trail Shoes"],
    ["{name} from {city}, {country} bought {product}", "Jane bought Trail Shoes"],
    ["{name} from {city} in {country} bought {product}", "Jane bought Trail Shoes"],
    ["{name} ({city}) bought {product}", "Jane bought Trail Shoes"],
    ["{name} ({city}, {country}) bought {product}", "Jane bought Trail Shoes"],
    ["{name} (from {city}) bought {product}", "Jane bought Trail Shoes"],
    ["{name}, {city}, bought {product}", "Jane bought Trail Shoes"],
    ["{name}, based in {city}, bought {product}", "Jane bought Trail Shoes"],
    ["{name} · {city} · {product}", "Jane · Trail Shoes"],
    ["{name} – {city}: {product}", "Jane: Trail Shoes"],
    ["{name} bought {product} in {city}", "Jane bought Trail Shoes"],
    ["{name} bought {product} in {city}!", "Jane bought Trail Shoes!"],
    ["{name} bought {product}, {country}.", "Jane bought Trail Shoes."],
    ["In {city}, {name} bought {product}", "Jane bought Trail Shoes"],
    ["From {city}: new order of {product}", "New order of Trail Shoes"],
    ["{city}: {name} bought {product}", "Jane bought Trail Shoes"],
    ["{city} {name} bought {product}", "Jane bought Trail Shoes"],
    ["{name} {city} bought {product}", "Jane bought Trail Shoes"],
    ["A {city}-based customer bought {product}", "A customer bought Trail Shoes"],
    ["{city}-based {name} bought {product}", "Jane bought Trail Shoes"],
    ["Sold in {city}: {product}", "Sold: Trail Shoes"],
    ["Sold in {city}, shipped today", "Sold, shipped today"],
    ["Someone in {city} just bought {product}", "Someone just bought Trail Shoes"],
    ["{name} aus {city} kaufte {product}", "Jane kaufte Trail Shoes"],
    ["{name} de {city} a acheté {product}", "Jane a acheté Trail Shoes"],
    ["{name} uit {country} kocht {product}", "Jane kocht Trail Shoes"],
    ["{name} från {city} köpte {product}", "Jane köpte Trail Shoes"],
    ["{name}  from  {city}  bought {product}", "Jane bought Trail Shoes"],
    ["{city}", "Jane bought Trail Shoes"],
    ["{city}, {country}", "Jane bought Trail Shoes"],
  ])("takes the words with it that led to it: %s", (template, message) => {
    expect(render(template, noPlace)).toBe(message);
  });

  it("includes countries that do not exist, and dates that are none", () => {
    expect(render("{name} from {country}", { country: "ZZ" })).toBe("Jane");
    expect(render("{name} from {country}", { country: "??" })).toBe("Jane");
    expect(render("{name} bought {product}, {time}", { occurredAt: "yesterday" })).toBe(
      "Jane bought Trail Shoes",
    );
  });

  it("never shows, whatever is missing", () => {
    const templates = [
      "{name} from {city}, {country} bought {product} {time}",
      "{city} ({country})",
    ];
    for (const template of templates) {
      for (let missing = 0; missing < 16; missing++) {
        const message = render(template, {
          ...(missing & 1 && { name: null }),
          ...(missing & 2 && { city: null }),
          ...(missing & 4 && { country: null }),
          ...(missing & 8 && { product: null }),
        });
        expect(message).not.toMatch(/null|undefined|[{}]| {2}|^[ ,]|[ ,]$|\(\)|from (bought|,)/);
      }
    }
  });
});
