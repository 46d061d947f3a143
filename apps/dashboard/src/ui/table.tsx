"use client";

import { type ComponentProps, useEffect, useRef, useState } from "react";
import { cn } from "./cn";

/**
 * A table that scrolls sideways on small screens. Give it an `aria-label`.
 * The scrolling box takes the keyboard's focus only while there is something to scroll.
 */
export function Table({
  className,
  "aria-label": label,
  ...props
}: ComponentProps<"table"> & { "aria-label": string }) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setScrolls(element.scrollWidth > element.clientWidth);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const focusable = scrolls ? { tabIndex: 0, role: "region", "aria-label": label } : {};
  return (
    <div
      ref={box}
      className="relative w-full overflow-x-auto rounded-[inherit] outline-none focus-visible:ring-3 focus-visible:ring-ring/45"
      {...focusable}
    >
      <table
        aria-label={label}
        className={cn("w-full border-collapse text-left text-sm", className)}
        {...props}
      />
    </div>
  );
}

export function TableHeader({ className, ...props }: ComponentProps<"thead">) {
  return <thead className={cn("border-b bg-muted/50", className)} {...props} />;
}

export function TableBody({ className, ...props }: ComponentProps<"tbody">) {
  return <tbody className={cn("divide-y", className)} {...props} />;
}

export function TableRow({ className, ...props }: ComponentProps<"tr">) {
  return <tr className={cn("transition-colors", className)} {...props} />;
}

export function TableHead({ className, ...props }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      className={cn(
        "h-10 px-4 text-xs font-medium whitespace-nowrap text-muted-foreground first:pl-6 last:pr-6",
        className,
      )}
      {...props}
    />
  );
}

export function TableCell({ className, ...props }: ComponentProps<"td">) {
  return (
    <td className={cn("px-4 py-3.5 align-middle first:pl-6 last:pr-6", className)} {...props} />
  );
}
