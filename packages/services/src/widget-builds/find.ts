import type { Context } from "../context";
import { type BuildFiles, unpackFiles } from "./pack";

/** The files of a build that was kept, or null. They belong to no workspace: every page gets them. */
export async function findWidgetBuild(ctx: Context, id: string): Promise<BuildFiles | null> {
  const build = await ctx.db.widgetBuild.findUnique({ where: { id }, select: { files: true } });
  return build && unpackFiles(build.files);
}
