import * as z from "zod";
import { wholeNumber } from "./whole-number";

export const orders = ["newest", "random", "priority", "country"] as const;
/**
 * Which of the waiting popups comes first: the newest conversion, any, that of the notification
 * with the highest priority, or one from the visitor's own country.
 */
export const Order = z.enum(orders);
export type Order = z.infer<typeof Order>;

/** What holds for all notifications of a campaign together. */
export const CampaignRules = z.object({
  /** Popups on one page view, and in one browser session; null: as many as there are. */
  maxPerPage: wholeNumber(1, 100).nullable(),
  maxPerSession: wholeNumber(1, 1000).nullable(),
  /** Seconds between any two popups, live ones as well. 0: live ones come at once. */
  gap: z
    .number("Enter a number of seconds")
    .min(0, "Enter 0 or more")
    .max(600, "Enter 600 or less"),
  order: Order,
  /** Begins again once everything was shown. */
  loop: z.boolean(),
  /** Hours after which a conversion is shown no more. */
  maxAge: wholeNumber(1, 720),
  /** With fewer conversions than this none is shown. */
  minConversions: wholeNumber(1, 30),
  /** Pixels from the edges of the window. */
  offsetX: wholeNumber(0, 400),
  offsetY: wholeNumber(0, 400),
  /** Makes room for what already sits in the corner: cookie banners, chat launchers. */
  stepAside: z.boolean(),
  /** Nothing is stored in the browser before the page calls `growflyer("consent", true)`. */
  askConsent: z.boolean(),
  /** Pages may report conversions with `growflyer("track", …)`: anybody can, so it is off at first. */
  acceptTracked: z.boolean(),
});
export type CampaignRules = z.infer<typeof CampaignRules>;

export const campaignRulesDefaults: CampaignRules = {
  maxPerPage: null,
  maxPerSession: null,
  gap: 0,
  order: "newest",
  loop: false,
  maxAge: 720,
  minConversions: 1,
  offsetX: 16,
  offsetY: 16,
  stepAside: true,
  askConsent: false,
  acceptTracked: false,
};
