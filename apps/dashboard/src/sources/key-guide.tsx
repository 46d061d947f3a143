import type { Mode } from "@growflyer/contracts/feed";
import { newKeyUrl, stripePermissions } from "@growflyer/ingest/stripe/api/permissions";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { linkClass } from "./link-class";

const benefits = [
  "Makes the webhook endpoint for your account, and removes it when you disconnect",
  "Imports the sales of the last 30 days",
  "Fetches what was bought: line items and product names",
  "Compares with Stripe every few minutes, so that an outage loses nothing",
];

/** What we do with a restricted key. */
export function KeyBenefits() {
  return (
    <ul className="grid gap-2 text-sm">
      {benefits.map((benefit) => (
        <li key={benefit} className="flex gap-2.5">
          <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
          {benefit}
        </li>
      ))}
    </ul>
  );
}

/** How to make a restricted key at Stripe, and which permissions to tick. */
export function KeyGuide() {
  return (
    <div className="grid gap-3 text-sm text-muted-foreground">
      <p>
        Create a restricted key at Stripe, in <KeyLink mode="live">live mode</KeyLink> or in{" "}
        <KeyLink mode="test">test mode</KeyLink>. These permissions, and no others, are then ticked
        already:
      </p>
      <ul
        aria-label="Permissions"
        className="grid gap-px overflow-hidden rounded-xl border bg-border sm:grid-cols-2"
      >
        {stripePermissions.map(({ label }) => {
          const [name, level] = label.split(": ");
          return (
            <li key={label} className="flex items-center justify-between gap-4 bg-card px-3.5 py-2">
              <span className="text-foreground">{name}</span>
              <span className="text-xs font-medium">{level}</span>
            </li>
          );
        })}
      </ul>
      <p>Such a key can change nothing at Stripe but webhook endpoints. It never moves money.</p>
      <p>
        It covers its own account. A Connect platform adds an endpoint for its connected accounts by
        hand, with that endpoint’s signing secret. Endpoints that you have added yourself stay as
        they are; what two of them deliver counts once.
      </p>
    </div>
  );
}

function KeyLink({ mode, children }: { mode: Mode; children: ReactNode }) {
  return (
    <a href={newKeyUrl(mode)} target="_blank" rel="noreferrer" className={linkClass}>
      {children}
    </a>
  );
}
