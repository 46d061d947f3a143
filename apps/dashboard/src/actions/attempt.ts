import { unstable_rethrow } from "next/navigation";
import type { ActionResult } from "./action-result";

/**
 * For components: waits for a server action. A server that cannot be reached is a refusal like any
 * other; thrown inside a transition it would put the error page in place of what was being edited.
 */
export async function attempt<T>(action: Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  try {
    return await action;
  } catch (error) {
    // A redirect to the login is an error too.
    unstable_rethrow(error);
    return {
      ok: false,
      message: "The server cannot be reached. Try again in a moment",
      fields: {},
    };
  }
}
