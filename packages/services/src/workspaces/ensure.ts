import { newId } from "@growflyer/db/ids";
import type { Context } from "../context";

/**
 * The id of the workspace that the user owns, made at the first call.
 * Safe to call twice at once: the user's row is locked while it is decided.
 */
export async function ensureWorkspace(
  ctx: Context,
  user: { id: string; name: string },
): Promise<string> {
  const existing = await findWorkspace(ctx, user.id);
  if (existing) return existing;
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM users WHERE id = ${user.id} FOR UPDATE`;
    const member = await tx.member.findFirst({ where: { userId: user.id } });
    if (member) return member.workspaceId;
    const workspace = await tx.workspace.create({
      data: {
        id: newId("ws"),
        name: `${user.name}'s workspace`,
        members: { create: { id: newId("mem"), userId: user.id, role: "owner" } },
      },
    });
    return workspace.id;
  });
}

async function findWorkspace(ctx: Context, userId: string): Promise<string | null> {
  const member = await ctx.db.member.findFirst({
    where: { userId },
    orderBy: { createdAt: "asc" },
    select: { workspaceId: true },
  });
  return member?.workspaceId ?? null;
}
