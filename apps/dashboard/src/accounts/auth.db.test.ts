import { createTestDatabase, type TestDatabase } from "@growflyer/db/testing";
import { createTestContext } from "@growflyer/services/testing/context";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createAuth } from "./auth";
import { handleAuth } from "./handle-auth";
import { catchMails } from "./testing/mail-catcher";

const appUrl = "https://app.example";
const password = "correct horse";

let database: TestDatabase;
let catcher: Awaited<ReturnType<typeof catchMails>>;
const reported: unknown[] = [];
let client = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  catcher = await catchMails();
});
afterAll(async () => {
  await catcher.close();
  await database.close();
});

/** Accounts with or without a mail server, and a client with an address of its own. */
function open(smtpUrl: string | null) {
  const auth = createAuth({
    context: { ...createTestContext(database.db), report: (error) => void reported.push(error) },
    appUrl,
    trustedOrigins: [appUrl],
    authSecret: "a-secret-of-at-least-32-characters",
    smtpUrl,
    stripeApiUrl: null,
    tellsCountry: false,
    localUrl: appUrl,
    assets: { preview: "" },
    widgetLanguages: [],
    pinnedLoader: () => ({ file: "", integrity: "" }),
  });
  const ip = `203.0.113.${++client}`;
  const headers = { "content-type": "application/json", origin: appUrl, "x-growflyer-ip": ip };
  const post = (path: string, body: object, more: Record<string, string> = {}) =>
    handleAuth(
      auth,
      new Request(`${appUrl}/api/auth${path}`, {
        method: "POST",
        headers: { ...headers, ...more },
        body: JSON.stringify(body),
      }),
    );
  return { auth, post };
}

const account = (email: string) => ({ name: "Jane", email, password });

/** What an answer says, apart from ids and times. */
async function shape(response: Response) {
  const body = await response.json();
  const user = body.user && Object.keys(body.user).sort();
  return { status: response.status, cookies: response.headers.getSetCookie(), ...body, user };
}

async function lastMailTo(email: string, subject: RegExp) {
  return vi.waitFor(() => {
    const mail = catcher.mails.findLast((mail) => mail.to === email && subject.test(mail.subject));
    if (!mail) throw new Error(`No mail to ${email}`);
    return mail;
  });
}

describe("without a mail server", () => {
  test("signing up logs in at once, with a workspace and a secure cookie", async () => {
    const { post } = open(null);
    const response = await post("/sign-up/email", account("new@shop.example"));
    expect(response.status).toBe(200);
    expect(response.headers.get("set-cookie")).toMatch(
      /^__Secure-growflyer\.session_token=.*HttpOnly; .*SameSite=Lax/i,
    );
    const members = await database.db.member.findMany({
      where: { user: { email: "new@shop.example" } },
    });
    expect(members).toMatchObject([{ role: "owner" }]);
  });

  test("a known address is refused without a word about it", async () => {
    const { post } = open(null);
    await post("/sign-up/email", account("known@shop.example"));
    const answer = await shape(await post("/sign-up/email", account("known@shop.example")));
    expect(answer).toMatchObject({ status: 422, code: "FAILED_TO_CREATE_USER", cookies: [] });
  });

  test("a wrong password and an unknown address are answered alike", async () => {
    const { post } = open(null);
    await post("/sign-up/email", account("login@shop.example"));
    const wrong = await post("/sign-in/email", { email: "login@shop.example", password: "wrong" });
    const unknown = await post("/sign-in/email", { email: "nobody@shop.example", password });
    expect(await shape(wrong)).toEqual(await shape(unknown));
    expect(wrong.status).toBe(401);
  });

  test("a request from another site is refused", async () => {
    const { post } = open(null);
    const response = await post("/sign-in/email", account("login@shop.example"), {
      origin: "https://evil.example",
      cookie: "a=b",
    });
    expect(response.status).toBe(403);
  });

  test("the eleventh attempt within a minute has to wait, other clients do not", async () => {
    const { post } = open(null);
    const attempt = () => post("/sign-in/email", { email: "x@shop.example", password: "wrong" });
    const statuses: number[] = [];
    for (let count = 0; count < 11; count++) statuses.push((await attempt()).status);
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
    const other = await open(null).post("/sign-in/email", { email: "x@shop.example", password });
    expect(other.status).toBe(401);
  });
});

describe("with a mail server", () => {
  test("signing up is answered alike for free and for known addresses", async () => {
    const { post } = open(catcher.url);
    const free = await shape(await post("/sign-up/email", account("free@shop.example")));
    await database.db.user.update({
      where: { email: "free@shop.example" },
      data: { emailVerified: true },
    });
    const known = await shape(await post("/sign-up/email", account("free@shop.example")));
    expect(known).toEqual(free);
    expect(free).toMatchObject({ status: 200, token: null, cookies: [] });
    expect((await lastMailTo("free@shop.example", /already/)).text).toContain(`${appUrl}/login`);
  });

  test("the link of the mail confirms the address and logs in", async () => {
    const { auth, post } = open(catcher.url);
    await post("/sign-up/email", { ...account("link@shop.example"), callbackURL: "/login" });
    const { text } = await lastMailTo("link@shop.example", /Confirm/);
    const link = text.match(/https:\S+verify-email\S+/)?.[0] ?? "";
    const response = await auth.handler(new Request(link));
    expect(response.headers.get("location")).toBe("/login");
    expect(response.headers.get("set-cookie")).toContain("session_token");
  });

  test("logging in before that does not say that the password was right", async () => {
    const { post } = open(catcher.url);
    await post("/sign-up/email", account("early@shop.example"));
    const right = await post("/sign-in/email", { email: "early@shop.example", password });
    const wrong = await post("/sign-in/email", { email: "early@shop.example", password: "wrong" });
    expect(await shape(right)).toEqual(await shape(wrong));
  });

  test("whoever signs up with a stranger's unconfirmed account gets to choose its password", async () => {
    const { auth, post } = open(catcher.url);
    await post("/sign-up/email", { ...account("victim@shop.example"), password: "the stranger's" });
    await post("/sign-up/email", account("victim@shop.example"));
    const { text } = await lastMailTo("victim@shop.example", /new password/);
    const link = text.match(/https:\S+reset-password\S+/)?.[0] ?? "";
    const redirect = await auth.handler(new Request(link));
    const token = new URL(redirect.headers.get("location") ?? "", appUrl).searchParams.get("token");
    expect((await post("/reset-password", { token, newPassword: password })).status).toBe(200);
    const email = "victim@shop.example";
    expect((await post("/sign-in/email", { email, password: "the stranger's" })).status).toBe(401);
    expect((await post("/sign-in/email", { email, password })).status).toBe(200);
    const again = await post("/reset-password", { token, newPassword: "another one" });
    expect(await shape(again)).toMatchObject({ status: 400, code: "INVALID_TOKEN" });
  });

  test("a forgotten password is answered alike for known and unknown addresses", async () => {
    const { post } = open(catcher.url);
    await post("/sign-up/email", account("forgot@shop.example"));
    const known = await post("/request-password-reset", { email: "forgot@shop.example" });
    const unknown = await post("/request-password-reset", { email: "nobody@shop.example" });
    expect(await shape(known)).toEqual(await shape(unknown));
  });

  test("a mail server that is gone changes no answer, and is reported without an address", async () => {
    const answer = await shape(
      await open("smtp://127.0.0.1:1").post("/sign-up/email", account("gone@shop.example")),
    );
    expect(answer).toMatchObject({ status: 200, token: null });
    await vi.waitFor(() => expect(String(reported.at(-1))).toContain("mail server"));
    expect(String(reported.at(-1))).not.toContain("@");
  });

  test("known and unknown addresses take equally long", async () => {
    const { post } = open(catcher.url);
    await post("/sign-up/email", account("slow@shop.example"));
    for (const email of ["slow@shop.example", "nobody@shop.example"]) {
      const start = performance.now();
      await post("/request-password-reset", { email });
      expect(performance.now() - start).toBeGreaterThan(395);
    }
  });
});
