import type { Mode } from "@growflyer/contracts/feed";
import * as z from "zod";
import type { Context } from "../context";

/** What is encrypted together: the key, and the secret of the endpoint that was made with it, if any. */
const KeyContent = z.object({ key: z.string(), signingSecret: z.string().nullable() });
export type KeyContent = z.infer<typeof KeyContent>;

type Owner = { sourceId: string; mode: string };

export function sealKey(
  ctx: Context,
  owner: { sourceId: string; mode: Mode },
  content: KeyContent,
): Uint8Array<ArrayBuffer> {
  return ctx.vault.seal(Buffer.from(JSON.stringify(content)), keyPurpose(owner));
}

export function openKey(ctx: Context, row: Owner & { sealed: Uint8Array }): KeyContent {
  return KeyContent.parse(JSON.parse(ctx.vault.open(row.sealed, keyPurpose(row)).toString()));
}

function keyPurpose({ sourceId, mode }: Owner): string {
  return `source-key:${sourceId}:${mode}`;
}
