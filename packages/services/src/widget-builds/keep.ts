import type { Context } from "../context";
import { type BuildFiles, packFiles } from "./pack";

/**
 * Keeps a build of the widget for the pages that will still ask for its files when the server has
 * another one: those that were open, those in a cache, and for years those that pinned it.
 * Does nothing when it is kept already; several processes may do so at once.
 */
export async function keepWidgetBuild(
  ctx: Context,
  build: { id: string; files: BuildFiles },
): Promise<void> {
  const { id } = build;
  // Packing costs more than asking.
  if (await ctx.db.widgetBuild.findUnique({ where: { id }, select: { id: true } })) return;
  await ctx.db.widgetBuild.createMany({
    data: [{ id, files: await packFiles(build.files), createdAt: ctx.now() }],
    skipDuplicates: true,
  });
}
