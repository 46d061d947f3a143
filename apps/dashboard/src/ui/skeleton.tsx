import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A place where something is being loaded. Say so in words once per page; this is only its shape. */
export function Skeleton({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      aria-hidden
      className={cn("animate-pulse rounded-lg bg-muted-strong", className)}
      {...props}
    />
  );
}
