import type { Trigger } from "@growflyer/contracts/display-rules";
import { countOf, joinWords, numberInWords } from "./join-words";

/** "as soon as the page has loaded", or "when the visitor is about to leave or clicks #buy". */
export function triggersInWords(triggers: readonly Trigger[]): string {
  if (triggers.length === 0) return "as soon as the page has loaded and its delay is over";
  const acts = triggers.flatMap(actInWords);
  const clauses = acts.length > 0 ? [`the visitor ${joinWords(acts, "or")}`] : [];
  if (triggers.some(({ on }) => on === "call")) clauses.push("the page asks for it");
  return `when ${clauses.join(", or when ")}`;
}

/** "from the 3rd page of a visit on". */
export function viewsInWords(views: number): string {
  return views === 1
    ? "from the first page of a visit on"
    : `from the ${ordinal(views)} page of a visit on`;
}

function actInWords(trigger: Trigger): string[] {
  switch (trigger.on) {
    case "scroll":
      return [`has scrolled down ${numberInWords(trigger.percent)}% of the page`];
    case "exit":
      return ["is about to leave"];
    case "idle":
      return [`has done nothing for ${countOf(trigger.seconds, "second")}`];
    case "visible":
      return [`sees ${trigger.selector.trim() || "…"}`];
    case "click":
      return [`clicks ${trigger.selector.trim() || "…"}`];
    case "call":
      return [];
  }
}

const suffixes: Record<string, string> = { one: "st", two: "nd", few: "rd", other: "th" };
const ordinals = new Intl.PluralRules("en", { type: "ordinal" });

function ordinal(number: number): string {
  return Number.isFinite(number) ? `${number}${suffixes[ordinals.select(number)]}` : "…";
}
