import type { AnyConversionState } from "@growflyer/services/conversions/conversion-state";

type Tone = "success" | "neutral" | "warning" | "info";

/** How people call a conversion's states, and what they mean for visitors. */
export const stateWords: Record<AnyConversionState, { label: string; tone: Tone; means: string }> =
  {
    shown: { label: "Shown", tone: "success", means: "Visitors may see it." },
    held: {
      label: "Held",
      tone: "info",
      means: "Waiting a few seconds for the name or the product before visitors see it.",
    },
    not_shown: {
      label: "Not shown",
      tone: "neutral",
      means: "The rules of its source keep it from visitors.",
    },
    hidden: {
      label: "Hidden",
      tone: "neutral",
      means: "A member of your workspace has hidden it from visitors.",
    },
    refunded: {
      label: "Refunded",
      tone: "neutral",
      means: "The money was taken back, and so was the popup.",
    },
    past: {
      label: "Past",
      tone: "neutral",
      means:
        "It is older than the campaign shows, as its settings say. Popups show newer ones only.",
    },
    forgotten: {
      label: "Forgotten",
      tone: "neutral",
      means: "Its buyer was forgotten. Nothing of the sale is kept, and nothing brings it back.",
    },
    incomplete: {
      label: "Incomplete",
      tone: "neutral",
      means:
        "The payment itself is not known or is kept from visitors by the merchant; nothing is shown.",
    },
  };

/** What visitors never see any more needs no hiding. */
export function canHide(state: AnyConversionState): boolean {
  return ["shown", "held", "not_shown", "hidden"].includes(state);
}
