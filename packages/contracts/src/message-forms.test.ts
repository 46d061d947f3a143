import { describe, expect, it } from "vitest";
import { messageForms } from "./message-forms";
import { templateVariables } from "./template";

/** What is known of a buyer: 0 no place, 1 the city, 2 the country, 3 both. */
const known = (template: string, places: 0 | 1 | 2 | 3) => messageForms(template)[places];

describe("the forms of a message", () => {
  it("are the template where everything is known", () => {
    const template = "{name} from {city}, {country} bought {product} {time}";
    expect(messageForms(template)).toEqual([
      "{name} bought {product} {time}",
      "{name} from {city} bought {product} {time}",
      "{name} from {country} bought {product} {time}",
      template,
    ]);
  });

  it("are all the same where it names no place", () => {
    const template = "{name} bought {product}!";
    expect(messageForms(template)).toEqual([template, template, template, template]);
    expect(known("Free shipping today", 0)).toBe("Free shipping today");
  });

  it("fall back from the city to its country", () => {
    expect(messageForms("{name} from {city} bought {product}")).toEqual([
      "{name} bought {product}",
      "{name} from {city} bought {product}",
      "{name} from {country} bought {product}",
      "{name} from {city} bought {product}",
    ]);
    expect(known("{city}", 2)).toBe("{country}");
    expect(known("{name} in {city} or {city}", 2)).toBe("{name} in {country} or {country}");
  });

  it("never turn a country into a city", () => {
    expect(known("{name} from {country} bought {product}", 1)).toBe("{name} bought {product}");
  });

  it("do not name the country twice", () => {
    expect(known("{name} from {city}, {country} bought", 2)).toBe("{name} from {country} bought");
    expect(known("{name} from {country}, {city} bought", 2)).toBe("{name} from {country} bought");
    expect(known("{name} ({city}, {country}) bought", 2)).toBe("{name} ({country}) bought");
    expect(known("{name} from {city} in {country} bought", 2)).toBe("{name} in {country} bought");
  });

  it("have one space between words", () => {
    expect(known(" {name}  from \n {city} ", 3)).toBe("{name} from {city}");
  });

  it("leave what is no variable as it is written", () => {
    expect(known("{name} {bought} {product", 0)).toBe("{name} {bought} {product");
  });
});

describe("a place that is not known", () => {
  it.each([
    ["{name} from {city} bought {product}", "{name} bought {product}"],
    ["{name} from {city}, {country} bought {product}", "{name} bought {product}"],
    ["{name} from {city} in {country} bought {product}", "{name} bought {product}"],
    ["{name} ({city}) bought {product}", "{name} bought {product}"],
    ["{name} ({city}, {country}) bought {product}", "{name} bought {product}"],
    ["{name} (from {city}) bought {product}", "{name} bought {product}"],
    ["{name}, {city}, bought {product}", "{name} bought {product}"],
    ["{name}, based in {city}, bought {product}", "{name} bought {product}"],
    ["{name}, {name} in {city} or {city}", "{name}, {name}"],
    ["{name} · {city} · {product}", "{name} · {product}"],
    ["{name} – {city}: {product}", "{name}: {product}"],
    ["{name} bought {product} in {city}", "{name} bought {product}"],
    ["{name} bought {product} in {city}!", "{name} bought {product}!"],
    ["{name} bought {product}, {country}.", "{name} bought {product}."],
    ["In {city}, {name} bought {product}", "{name} bought {product}"],
    ["From {city}: new order of {product}", "New order of {product}"],
    ["{city}: {name} bought {product}", "{name} bought {product}"],
    ["{city} {name} bought {product}", "{name} bought {product}"],
    ["{name} {city} bought {product}", "{name} bought {product}"],
    ["A {city}-based customer bought {product}", "A customer bought {product}"],
    ["{city}-based {name} bought {product}", "{name} bought {product}"],
    ["Sold in {city}: {product}", "Sold: {product}"],
    ["Sold in {city}, shipped today", "Sold, shipped today"],
    ["Someone in {city} just bought {product}", "Someone just bought {product}"],
    ["{name} aus {city} kaufte {product}", "{name} kaufte {product}"],
    ["{name} de {city} a acheté {product}", "{name} a acheté {product}"],
    ["{name} uit {country} kocht {product}", "{name} kocht {product}"],
    ["{name} från {city} köpte {product}", "{name} köpte {product}"],
    ["{name}  from  {city}  bought {product}", "{name} bought {product}"],
    ["{city}", "{name} bought {product}"],
    ["{city}, {country}", "{name} bought {product}"],
    ["{city} ({country})!", "{name} bought {product}"],
    ["{time}: {city}", "{name} bought {product}, {time}"],
    ["{city}, {time}", "{name} bought {product}, {time}"],
    ["{time} – {city}, {country}!", "{name} bought {product}, {time}"],
    ["{product} · {city}", "{product}"],
    ["Sold in {city} {time}", "Sold {time}"],
  ])("leaves with the words that led to it: %s", (template, expected) => {
    expect(known(template, 0)).toBe(expected);
  });

  it("is in no form, and leaves none of its braces, commas and spaces behind", () => {
    const templates = [
      "{name} from {city}, {country} bought {product} {time}",
      "{city} ({country})",
      "{time}: {product} to {country}, {city}",
    ];
    for (const form of templates.flatMap(messageForms)) {
      expect(form).not.toMatch(/ {2}|^[ ,]|[ ,]$|\(\)|from (bought|,)/);
      const names = [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(templateVariables).toEqual(expect.arrayContaining(names));
    }
    expect(templates.map((template) => known(template, 0)).join()).not.toMatch(/city|country/);
    expect(templates.map((template) => known(template, 2)).join()).not.toContain("city");
    expect(templates.map((template) => known(template, 1)).join()).not.toContain("country");
  });
});
