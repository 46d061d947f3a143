import { setTimeout as sleep } from "node:timers/promises";

const prefix = "/api/auth";

/**
 * Milliseconds that these routes take at least, which is longer than they need for any address:
 * how long an answer takes says nothing about who has an account.
 */
const floors: Record<string, number> = {
  "/sign-in/email": 300,
  "/sign-up/email": 700,
  "/request-password-reset": 400,
};

/** What would give an account away, and the answer in its place. */
const hidden = [
  {
    // Says that the address was free when this stranger signed up with it.
    code: "EMAIL_NOT_VERIFIED",
    status: 401,
    answer: { message: "Invalid email or password", code: "INVALID_EMAIL_OR_PASSWORD" },
  },
  {
    code: "USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL",
    status: 422,
    answer: { message: "Failed to create user", code: "FAILED_TO_CREATE_USER" },
  },
];

type Accounts = { handler: (request: Request) => Promise<Response> };

/** Answers a request to the accounts' routes without telling who has an account. */
export async function handleAuth(accounts: Accounts, request: Request): Promise<Response> {
  const route = new URL(request.url).pathname.slice(prefix.length);
  const [response] = await Promise.all([accounts.handler(request), sleep(floors[route] ?? 0)]);
  return response.status >= 400 ? hideAccounts(response) : response;
}

async function hideAccounts(response: Response): Promise<Response> {
  const body: { code?: unknown } | null = await response
    .clone()
    .json()
    .catch(() => null);
  const replaced = hidden.find(({ code }) => code === body?.code);
  return replaced ? Response.json(replaced.answer, { status: replaced.status }) : response;
}
