import { FeedNotification } from "@growflyer/contracts/feed";
import { announcementDefaults, recentSalesDefaults } from "@growflyer/contracts/notification";
import { expect, it } from "vitest";
import { toFeedForm } from "./feed-form";

it("is what a page would get of either type", () => {
  const sales = toFeedForm({ type: "recent_sales", settings: recentSalesDefaults });
  const announcement = toFeedForm({ type: "announcement", settings: announcementDefaults });
  expect(FeedNotification.parse(sales)).toEqual(sales);
  expect(FeedNotification.parse(announcement)).toEqual(announcement);
});

it("has a message for what is not known of a buyer in place of the template", () => {
  const { settings } = toFeedForm({ type: "recent_sales", settings: recentSalesDefaults });
  expect(settings).toMatchObject({
    messages: [
      "{name} bought {product}",
      "{name} from {city} bought {product}",
      "{name} from {country} bought {product}",
      "{name} from {city} bought {product}",
    ],
  });
  expect(settings).not.toHaveProperty("message");
});
