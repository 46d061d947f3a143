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

/** What the popups of every type have. Times are in seconds. */
const look = {
  position: Position,
  background: Colour,
  text: Colour,
  accent: Colour,
  /** From the page's load, or from what else triggers it, to the first popup. */
  delay: seconds(0, 300),
  /** How long one popup stays. */
  duration: seconds(2, 60),
  link: Link,
};

/** "Recent sales": one purchase at a time. */
export const RecentSales = z.object({
  message: Template,
  ...look,
  /** Seconds from the end of one popup to the start of the next. */
  gap: seconds(0, 600),
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

export const shapes = ["popup", "window"] as const;
/** In a corner for its duration, or in the middle of the page until it is closed. */
export const Shape = z.enum(shapes);
export type Shape = z.infer<typeof Shape>;

/** "Announcement": the marketer's own words, once a page view. */
export const Announcement = z.object({
  title: z
    .string()
    .trim()
    .min(1, "Write a title that visitors will see")
    .max(80, "Use at most 80 characters"),
  body: z.string().trim().max(300, "Use at most 300 characters"),
  /** The words on the button that leads to the link; without any there is no button. */
  button: z.string().trim().max(40, "Use at most 40 characters"),
  shape: Shape,
  ...look,
});
export type Announcement = z.infer<typeof Announcement>;

export const announcementDefaults: Announcement = {
  title: "Free shipping this week",
  body: "On every order until Sunday.",
  button: "",
  shape: "popup",
  position: "bottom-left",
  background: "#ffffff",
  text: "#111827",
  accent: "#4f46e5",
  delay: 2,
  duration: 10,
  link: null,
};

export const notificationTypes = ["recent_sales", "announcement"] as const;
export const NotificationType = z.enum(notificationTypes);
export type NotificationType = z.infer<typeof NotificationType>;

/** The settings of each type. */
export const settingsSchemas = {
  recent_sales: RecentSales,
  announcement: Announcement,
} as const satisfies Record<NotificationType, z.ZodType>;

/** A type together with its settings. */
export const TypedSettings = z.discriminatedUnion("type", [
  z.object({ type: z.literal("recent_sales"), settings: RecentSales }),
  z.object({ type: z.literal("announcement"), settings: Announcement }),
]);
export type TypedSettings = z.infer<typeof TypedSettings>;
export type NotificationSettings = TypedSettings["settings"];

function isWebAddress(text: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
