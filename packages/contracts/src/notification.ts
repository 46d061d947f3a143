import * as z from "zod";
import { Template } from "./template";

export const positions = ["bottom-left", "bottom-right", "top-left", "top-right"] as const;
export const Position = z.enum(positions);
export type Position = z.infer<typeof Position>;

const Colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, "Enter a colour like #1f2937")
  .transform((text) => text.toLowerCase());

const seconds = (min: number, max: number) =>
  z
    .number("Enter a number of seconds")
    .min(min, `Enter ${min} seconds or more`)
    .max(max, `Enter ${max} seconds or less`);

/** A page to open on click. Only web addresses: `javascript:` and its kind never reach a visitor. */
const Link = z
  .string()
  .trim()
  .max(2000, "This link is too long")
  .refine(isWebAddress, "Enter a web address, like https://shop.example/sale")
  .nullable();

/** "Recent sales": one purchase at a time, newest first. Times are in seconds. */
export const RecentSales = z.object({
  message: Template,
  position: Position,
  background: Colour,
  text: Colour,
  accent: Colour,
  /** From the page's load to the first popup. */
  delay: seconds(0, 300),
  /** How long one popup stays. */
  duration: seconds(2, 60),
  /** From the end of one popup to the start of the next. */
  gap: seconds(0, 600),
  link: Link,
});
export type RecentSales = z.infer<typeof RecentSales>;

export const recentSalesDefaults: RecentSales = {
  message: "{name} from {city} bought {product}",
  position: "bottom-left",
  background: "#ffffff",
  text: "#111827",
  accent: "#4f46e5",
  delay: 2,
  duration: 6,
  gap: 5,
  link: null,
};

export const notificationTypes = ["recent_sales"] as const;
export const NotificationType = z.enum(notificationTypes);
export type NotificationType = z.infer<typeof NotificationType>;

export const NotificationSettings = RecentSales;
export type NotificationSettings = z.infer<typeof NotificationSettings>;

function isWebAddress(text: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
