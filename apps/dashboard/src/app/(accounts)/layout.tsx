import Link from "next/link";
import type { ReactNode } from "react";
import { Showcase } from "@/accounts/showcase";
import { Logo } from "@/ui/logo";

export default function AccountsLayout({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <div className="flex flex-col px-5 py-6 sm:px-10 lg:px-14">
        <header>
          <Link
            href="/"
            className="inline-block rounded-lg outline-none focus-visible:ring-3 focus-visible:ring-ring/45"
          >
            <Logo />
          </Link>
        </header>
        <main className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center gap-8 py-12">
          {children}
        </main>
      </div>
      <Showcase />
    </div>
  );
}
