import * as z from "zod";
import { Domain } from "./domain";

export const CampaignName = z
  .string()
  .trim()
  .min(1, "Give the campaign a name")
  .max(80, "Use at most 80 characters");

export const NewCampaign = z.object({ name: CampaignName, domain: Domain });
export type NewCampaign = z.infer<typeof NewCampaign>;

/** A pixel key names a campaign in public: it is in the page source of the marketer's site. */
export const PixelKey = z.string().regex(/^px_[0-9A-Za-z]{20}$/);
export type PixelKey = z.infer<typeof PixelKey>;
