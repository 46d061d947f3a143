import type { Config } from "./config";
import type { Visitor } from "./plan";

/** What rules may ask of a visitor, read from the browser anew on every page; nothing of it is sent. */
export function readVisitor({ country }: Config): Visitor {
  const touch = matchMedia("(pointer:coarse)").matches;
  const handy = Math.min(screen.width, screen.height) < 600;
  return {
    device: touch ? (handy ? "phone" : "tablet") : "desktop",
    language: navigator.language,
    country,
    // `https://host:port/…`; empty when it was typed in, or is kept secret.
    referrer: document.referrer.split(/[/:]/)[3] || "",
    returning: false,
    attributes: {},
  };
}
