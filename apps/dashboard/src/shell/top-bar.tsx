import Link from "next/link";
import { Logo } from "@/ui/logo";
import { MainNav } from "./main-nav";
import { UserMenu } from "./user-menu";

export function TopBar({
  user,
  workspace,
}: {
  user: { name: string; email: string };
  workspace: string;
}) {
  return (
    <header className="sticky top-0 z-40 border-b bg-background/85 backdrop-blur-md">
      <a
        href="#content"
        className="sr-only z-50 rounded-lg bg-foreground px-4 py-2 text-sm font-medium text-background focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        Skip to the content
      </a>
      <div className="mx-auto flex h-15 max-w-6xl items-center gap-3 px-4 sm:gap-5 sm:px-6">
        <Link
          href="/campaigns"
          aria-label="Growflyer"
          className="flex rounded-lg outline-none focus-visible:ring-3 focus-visible:ring-ring/45"
        >
          <Logo className="[&>span]:hidden sm:[&>span]:inline" />
        </Link>
        <span
          title={workspace}
          className="hidden max-w-52 truncate border-l pl-5 text-sm text-muted-foreground md:block"
        >
          {workspace}
        </span>
        <div className="ml-auto flex items-center gap-2 sm:gap-4">
          <MainNav />
          <UserMenu user={user} workspace={workspace} />
        </div>
      </div>
    </header>
  );
}
