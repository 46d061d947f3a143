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
    referrer: referringHost(),
    returning: false,
    attributes: {},
  };
}

function referringHost(): string {
  try {
    return new URL(document.referrer).hostname;
  } catch {
    // Typed in, or kept secret.
    return "";
  }
}
