"use client";

import { MailCheck } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useEffect, useRef } from "react";

/** Shown whether or not the address has an account. Takes the focus from the form that was here. */
export function CheckMail({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="grid gap-4 rounded-2xl border bg-card p-6">
      <span
        aria-hidden
        className="grid size-11 place-items-center rounded-xl bg-accent text-accent-foreground"
      >
        <MailCheck className="size-5" />
      </span>
      <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold tracking-tight outline-none">
        Check your e-mail
      </h2>
      <div className="grid gap-2 text-sm break-words text-muted-foreground">
        <p>{children}</p>
        <p>The link works for an hour. Look into the spam folder, too.</p>
      </div>
      <Link href="/login" className="text-sm font-medium text-link underline underline-offset-4">
        Back to the login
      </Link>
    </div>
  );
}
