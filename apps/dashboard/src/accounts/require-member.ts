import { ensureWorkspace } from "@growflyer/services/workspaces/ensure";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { getRuntime } from "@/runtime";
import { getSession } from "./get-session";
import { loginPath } from "./next-path";

/**
 * Who is logged in, and the workspace that everything they see and do is bound to.
 * Sends everybody else to the login, which brings them back.
 */
export const requireMember = cache(async () => {
  const session = await getSession();
  if (!session) redirect(loginPath((await headers()).get("x-growflyer-path")));
  const { id, name, email } = session.user;
  const workspaceId = await ensureWorkspace(getRuntime().context, { id, name });
  return { user: { id, name, email }, workspaceId };
});
