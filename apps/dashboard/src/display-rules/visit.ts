import type { Device } from "@growflyer/contracts/display-rules";

/** A visitor that somebody imagines. */
export type Visit = {
  device: Device;
  /** ISO 639. */
  language: string;
  /** ISO 3166-1 alpha-2; an empty text: not known. */
  country: string;
  /** A host; an empty text: none. */
  referrer: string;
  returning: boolean;
  /** The page says of them what the rules ask for. */
  described: boolean;
};

export const plainVisit: Visit = {
  device: "desktop",
  language: "en",
  country: "",
  referrer: "",
  returning: false,
  described: false,
};

const onDevice: Record<Device, string> = {
  desktop: "on a computer",
  tablet: "on a tablet",
  phone: "on a phone",
};

/** "New, on a computer, reads English, from google.com". */
export function visitInWords(visit: Visit): string {
  const name = (type: "language" | "region", code: string) =>
    new Intl.DisplayNames("en", { type }).of(code) ?? code;
  return [
    visit.returning ? "Returning" : "New",
    onDevice[visit.device],
    `reads ${name("language", visit.language)}`,
    visit.country && `in ${name("region", visit.country)}`,
    visit.referrer && `from ${visit.referrer}`,
  ]
    .filter(Boolean)
    .join(", ");
}
