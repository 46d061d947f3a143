/** What the accounts' routes answer, as far as a form is interested. */
export type AuthAnswer =
  | { ok: true; loggedIn: boolean }
  | { ok: false; because: "refused" | "token" | "unknown"; message: string };

type Refusal = Extract<AuthAnswer, { ok: false }>;

/** POSTs to one of the accounts' routes. Never throws: no connection is an answer, too. */
export async function callAuth(
  path: string,
  body: Record<string, string> = {},
): Promise<AuthAnswer> {
  try {
    const response = await fetch(`/api/auth${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer: { token?: unknown; code?: unknown } = await response.json().catch(() => ({}));
    if (response.ok) return { ok: true, loggedIn: typeof answer.token === "string" };
    return refusal(response, String(answer.code));
  } catch {
    return unknown("The server cannot be reached. Check your connection and try again.");
  }
}

function refusal(response: Response, code: string): Refusal {
  if (response.status === 429) {
    const seconds = Number(response.headers.get("x-retry-after")) || 60;
    return unknown(`Too many attempts. Try again in ${seconds} seconds.`);
  }
  if (code === "INVALID_ORIGIN") {
    return unknown("This is not the server's own address. Open the one that APP_URL names.");
  }
  if (code === "INVALID_TOKEN") {
    return { ok: false, because: "token", message: "This link has expired or was already used." };
  }
  if (code === "INVALID_EMAIL_OR_PASSWORD" || code === "FAILED_TO_CREATE_USER") {
    return { ok: false, because: "refused", message: "" };
  }
  return unknown("Something went wrong on our side. Try again in a moment.");
}

function unknown(message: string): Refusal {
  return { ok: false, because: "unknown", message };
}
