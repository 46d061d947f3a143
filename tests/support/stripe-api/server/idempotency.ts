import { ApiError, invalidRequest } from "../api-error";
import type { Scope } from "../stripe-object";
import type { Answer } from "./answer";
import type { RequestEntry } from "./request-log";

type Kept = { path: string; params: string; answer: Answer; request: string };

export type Idempotency = {
  /** Runs the request once per key; again with the same parameters, the first answer is given. */
  once(entry: RequestEntry, scope: Scope, run: () => Answer): Answer;
};

/** https://docs.stripe.com/api/idempotent_requests: a request refused for its parameters is not kept. */
export function createIdempotency(): Idempotency {
  const keptAnswers = new Map<string, Kept>();
  return {
    once: (entry, scope, run) => {
      const key = entry.headers["idempotency-key"];
      if (key === undefined) return run();
      if (key.length > 255) throw invalidRequest("Idempotency keys may have 255 characters.");
      const name = `${scope.account} ${scope.livemode} ${key}`;
      const params = JSON.stringify(entry.form);
      const kept = keptAnswers.get(name);
      if (kept) return replay(kept, entry, params, key);
      const answer = run();
      const headers = { ...answer.headers, "idempotency-key": key, "original-request": entry.id };
      keptAnswers.set(name, { path: entry.path, params, answer, request: entry.id });
      return { ...answer, headers };
    },
  };
}

function replay(kept: Kept, entry: RequestEntry, params: string, key: string): Answer {
  const other = `Try using a key other than '${key}' if you meant to execute a different request.`;
  if (kept.path !== entry.path) {
    throw mismatch(
      `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${entry.path}' vs '${kept.path}'). ${other}`,
    );
  }
  if (kept.params !== params) {
    throw mismatch(
      `Keys for idempotent requests can only be used with the same parameters they were first used with. ${other}`,
    );
  }
  const headers = {
    ...kept.answer.headers,
    "idempotency-key": key,
    "idempotent-replayed": "true",
    "original-request": kept.request,
  };
  return { ...kept.answer, headers };
}

const mismatch = (message: string) => new ApiError(400, message, { type: "idempotency_error" });
