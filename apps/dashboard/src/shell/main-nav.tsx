"use client";

import { Megaphone, Store } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/ui/cn";

const links = [
  { href: "/campaigns", label: "Campaigns", icon: Megaphone, Anchor: Link },
  // A page with a pixel is entered by a full load: going back would leave its popups behind.
  { href: "/demo", label: "Demo shop", icon: Store, Anchor: "a" as const },
];

export function MainNav() {
  const path = usePathname();
  return (
    <nav aria-label="Main">
      <ul className="flex gap-1">
        {links.map(({ href, label, icon: Icon, Anchor }) => (
          <li key={href}>
            <Anchor
              href={href}
              aria-current={path === href ? "page" : undefined}
              className={cn(
                "flex h-9 items-center gap-2 rounded-lg px-2.5 text-sm font-medium text-muted-foreground transition-colors outline-none hover:bg-muted hover:text-foreground focus-visible:ring-3 focus-visible:ring-ring/45 sm:px-3",
                path.startsWith(href) && "text-foreground",
              )}
            >
              <Icon aria-hidden className="hidden size-4 sm:block" />
              {label}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}
