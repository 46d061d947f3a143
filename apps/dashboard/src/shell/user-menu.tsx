"use client";

import { LogOut } from "lucide-react";
import { toast } from "sonner";
import { callAuth } from "@/accounts/call-auth";
import { enter } from "@/accounts/enter";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/ui/dropdown-menu";
import { ThemeItems } from "@/ui/theme-items";

type User = { name: string; email: string };

export function UserMenu({ user, workspace }: { user: User; workspace: string }) {
  async function logOut() {
    const answer = await callAuth("/sign-out");
    if (answer.ok) await enter("/login");
    else toast.error(answer.message);
  }
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger
        aria-label="Your account"
        className="grid size-9 shrink-0 cursor-pointer place-items-center rounded-full border border-primary/20 bg-accent text-xs font-semibold text-accent-foreground outline-none hover:border-primary/50 focus-visible:ring-3 focus-visible:ring-ring/45"
      >
        {initials(user.name)}
      </DropdownMenuTrigger>
      <DropdownMenuContent className="w-64">
        <div className="grid gap-0.5 px-2.5 py-2">
          <span className="truncate text-sm font-medium">{user.name}</span>
          <span className="truncate text-xs text-muted-foreground">{user.email}</span>
          <span className="truncate text-xs text-muted-foreground">{workspace}</span>
        </div>
        <DropdownMenuSeparator />
        <ThemeItems />
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void logOut()}>
          <LogOut aria-hidden />
          Log out
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ""].map(
    (word) => [...(word ?? "")][0] ?? "",
  );
  return letters.join("").toUpperCase();
}
