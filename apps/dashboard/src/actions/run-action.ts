import { randomUUID } from "node:crypto";
import { type FieldErrors, isAppError } from "@growflyer/contracts/errors";
import type { Context, WorkspaceScope } from "@growflyer/services/context";
import { unstable_rethrow } from "next/navigation";
import { requireMember } from "@/accounts/require-member";
import { getRuntime } from "@/runtime";
import type { ActionResult } from "./action-result";

/**
 * What every server action does around its verb: finds the member's workspace, and answers in values.
 * An AppError becomes its message and those of its fields; anything else is reported
 * and only a reference to the report leaves the server.
 */
export async function runAction<T>(
  name: string,
  work: (ctx: Context, scope: WorkspaceScope) => Promise<T>,
): Promise<ActionResult<T>> {
  const { context } = getRuntime();
  try {
    const { workspaceId } = await requireMember();
    return { ok: true, value: await work(context, { workspaceId }) };
  } catch (error) {
    // Next's own signals, such as a redirect to the login, are errors too.
    unstable_rethrow(error);
    if (isAppError(error)) return refusal(error.message, error.fields);
    const reference = randomUUID().slice(0, 8);
    context.report(error, `action ${name}, reference ${reference}`);
    return refusal(`Something went wrong on our side. Try again (reference ${reference})`);
  }
}

function refusal(message: string, fields: FieldErrors = {}) {
  return { ok: false as const, message, fields };
}
