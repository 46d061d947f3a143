import { CampaignRules, type Order } from "@growflyer/contracts/campaign-rules";
import type { Control } from "react-hook-form";
import type * as z from "zod";

/** Of the campaign's rules, those that the card "How popups behave" is about. */
export const PopupRules = CampaignRules.omit({ askConsent: true, acceptTracked: true });
export type PopupRules = z.infer<typeof PopupRules>;
export type PopupRulesControl = Control<PopupRules>;

export const orderChoices = [
  {
    value: "newest",
    label: "Newest first",
    description: "The latest sale, then the one before it.",
  },
  {
    value: "random",
    label: "Random",
    description: "In a different order on every page view.",
  },
  {
    value: "priority",
    label: "By priority",
    description:
      "Those of the notification with the highest priority first; each has its own, under “When and where”.",
  },
  {
    value: "country",
    label: "Near the visitor first",
    description:
      "Sales from the visitor’s own country, then the others. Where the country is not known, the newest come first.",
  },
] as const satisfies { value: Order; label: string; description: string }[];
