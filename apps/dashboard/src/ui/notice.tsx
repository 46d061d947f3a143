import { cva, type VariantProps } from "class-variance-authority";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";

const noticeVariants = cva(
  "flex items-start gap-3 rounded-xl border px-4 py-3 text-sm [&>svg]:mt-0.5 [&>svg]:size-4 [&>svg]:shrink-0",
  {
    variants: {
      tone: {
        info: "border-info/25 bg-info-soft [&>svg]:text-info",
        success: "border-success/25 bg-success-soft [&>svg]:text-success",
        warning: "border-warning/30 bg-warning-soft [&>svg]:text-warning",
        danger: "border-destructive/25 bg-destructive-soft [&>svg]:text-destructive",
      },
    },
  },
);

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

type Tone = NonNullable<VariantProps<typeof noticeVariants>["tone"]>;

/** A sentence or two that belong to the page. Give `role="alert"` when it appears after an action. */
export function Notice({
  tone = "info",
  className,
  children,
  ...props
}: ComponentProps<"div"> & { tone?: Tone }) {
  const Icon = icons[tone];
  return (
    <div className={cn(noticeVariants({ tone }), className)} {...props}>
      <Icon aria-hidden />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
