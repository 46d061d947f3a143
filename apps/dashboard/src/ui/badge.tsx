import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "./cn";

const badgeVariants = cva(
  "inline-flex w-fit items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-xs font-medium whitespace-nowrap [&_svg]:size-3",
  {
    variants: {
      tone: {
        neutral: "border-border bg-muted text-muted-foreground",
        success: "border-success/25 bg-success-soft text-success",
        warning: "border-warning/25 bg-warning-soft text-warning",
        danger: "border-destructive/25 bg-destructive-soft text-destructive",
        info: "border-info/25 bg-info-soft text-info",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

/** A state in a word. `dot` puts a small light before it; `pulse` lets it breathe, for what is live. */
export function Badge({
  className,
  tone,
  dot = false,
  pulse = false,
  children,
  ...props
}: ComponentProps<"span"> &
  VariantProps<typeof badgeVariants> & { dot?: boolean; pulse?: boolean }) {
  return (
    <span className={cn(badgeVariants({ tone }), className)} {...props}>
      {(dot || pulse) && (
        <span
          aria-hidden
          className={cn("size-1.5 rounded-full bg-current", pulse && "animate-breathe")}
        />
      )}
      {children}
    </span>
  );
}
