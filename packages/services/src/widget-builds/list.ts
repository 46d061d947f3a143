import type { Context } from "../context";

/** The ids of all builds that were kept. */
export async function listWidgetBuilds(ctx: Context): Promise<string[]> {
  const builds = await ctx.db.widgetBuild.findMany({ select: { id: true } });
  return builds.map(({ id }) => id);
}
