import { AppError } from "@growflyer/contracts/errors";
import type { Context, WorkspaceScope } from "../context";

/** The workspace's name. Throws `not_found` when it is gone. */
export async function getWorkspace(ctx: Context, scope: WorkspaceScope) {
  const workspace = await ctx.db.workspace.findUnique({
    where: { id: scope.workspaceId },
    select: { id: true, name: true },
  });
  if (!workspace) throw new AppError("not_found", "There is no such workspace");
  return workspace;
}
