import type { CampaignPrivacy } from "@growflyer/contracts/campaign";

const names = { first_name: "Jane", first_name_initial: "Jane D.", anonymous: "Someone" };
// A page that may not name the city names the country in its place, as the widget does.
const places = { city: "from Berlin", country: "from Germany", none: null };

/** What a popup with the usual message says of Jane Doe in Berlin. */
export function privacyExample({ namePrivacy, placePrivacy }: CampaignPrivacy): string {
  const parts = [names[namePrivacy], places[placePrivacy], "bought Trail Shoes"];
  return parts.filter(Boolean).join(" ");
}
