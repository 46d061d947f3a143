import type { AttributeRule, Device, DisplayRules } from "@growflyer/contracts/display-rules";
import { joinWords } from "./join-words";

type VisitorRules = Pick<
  DisplayRules,
  "visitors" | "devices" | "countries" | "languages" | "referrers" | "attributes"
>;

const deviceNames: Record<Device, string> = {
  desktop: "computers",
  tablet: "tablets",
  phone: "phones",
};
/** Longer lists are counted. */
const maxNamed = 4;

/** "to everyone", or "to new visitors on phones, in Germany or Austria". */
export function visitorsInWords(rules: VisitorRules): string {
  const devices = rules.devices.map((device) => deviceNames[device]);
  const limits = [
    devices.length < 3 && phrase("on", devices),
    countriesInWords(rules.countries),
    joinWords(
      [
        languagesInWords(rules.languages),
        referrersInWords(rules.referrers),
        attributesInWords(rules.attributes),
      ].filter(Boolean),
      "and",
    ),
  ].filter(Boolean);
  if (rules.visitors === "all" && limits.length === 0) return "to everyone";
  const who = rules.visitors === "all" ? "visitors" : `${rules.visitors} visitors`;
  return `to ${[who, ...limits].join(" ")}`;
}

/** "in Germany or Austria", or nothing. */
export function countriesInWords(codes: readonly string[]): string {
  return phrase("in", namesOf("region", codes), "countries");
}

/** "who read German", or nothing. */
export function languagesInWords(codes: readonly string[]): string {
  return phrase("who read", namesOf("language", codes), "languages");
}

/** "who come from google.com", or nothing. */
export function referrersInWords(hosts: readonly string[]): string {
  return phrase("who come from", hosts, "websites");
}

/** "whose plan is pro", or nothing. */
export function attributesInWords(attributes: readonly AttributeRule[]): string {
  const phrases = attributes
    .filter(({ name }) => name.trim())
    .map(({ name, value }) => `${name.trim()} is ${value.trim() || "empty"}`);
  return phrases.length > 0 ? `whose ${joinWords(phrases, "and")}` : "";
}

function phrase(before: string, names: readonly string[], counted?: string): string {
  if (names.length === 0) return "";
  const list =
    counted && names.length > maxNamed ? `${names.length} ${counted}` : joinWords(names, "or");
  return `${before} ${list}`;
}

function namesOf(type: "region" | "language", codes: readonly string[]): string[] {
  const names = new Intl.DisplayNames("en", { type });
  return codes.map((code) => names.of(code) ?? code);
}
