import { getWorkspace } from "@growflyer/services/workspaces/get";
import type { ReactNode } from "react";
import { requireMember } from "@/accounts/require-member";
import { getRuntime } from "@/runtime";
import { TopBar } from "@/shell/top-bar";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { user, workspaceId } = await requireMember();
  const workspace = await getWorkspace(getRuntime().context, { workspaceId });
  return (
    <>
      <TopBar user={user} workspace={workspace.name} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl px-4 pt-8 pb-24 outline-none sm:px-6 sm:pt-10"
      >
        {children}
      </main>
    </>
  );
}
