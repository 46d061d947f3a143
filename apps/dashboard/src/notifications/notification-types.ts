import {
  type NotificationType,
  type RecentSales,
  recentSalesDefaults,
} from "@growflyer/contracts/notification";

/** The gallery: what each type is called, what it does, and how a new one begins. */
export const notificationTypeInfo: Record<
  NotificationType,
  { name: string; description: string; defaults: RecentSales }
> = {
  recent_sales: {
    name: "Recent sales",
    description:
      "Shows visitors what others have just bought, one purchase at a time, and a new sale the moment it is paid.",
    defaults: recentSalesDefaults,
  },
};
