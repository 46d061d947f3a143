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

export const namePrivacies = ["first_name", "first_name_initial", "anonymous"] as const;
/** How pages name a buyer: "Jane", "Jane D.", or "Someone". */
export const NamePrivacy = z.enum(namePrivacies);
export type NamePrivacy = z.infer<typeof NamePrivacy>;

export const placePrivacies = ["city", "country", "none"] as const;
/** How closely pages say where a buyer is. */
export const PlacePrivacy = z.enum(placePrivacies);
export type PlacePrivacy = z.infer<typeof PlacePrivacy>;

/** What a campaign's pages may say of its buyers, whatever is known of them. */
export const CampaignPrivacy = z.object({ namePrivacy: NamePrivacy, placePrivacy: PlacePrivacy });
export type CampaignPrivacy = z.infer<typeof CampaignPrivacy>;
