import { randomUUID } from "node:crypto";
import { newId } from "@growflyer/db/ids";
import { ensureWorkspace } from "@growflyer/services/workspaces/ensure";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { betterAuth } from "better-auth/minimal";
import { getRuntime, type Runtime } from "../runtime";
import { sendMail } from "./mail";
import { confirmationMail, existingAccountMail, passwordResetMail } from "./mails";

const monthInSeconds = 30 * 24 * 3600;

let auth: ReturnType<typeof createAuth> | undefined;

/** The accounts of this process, made at the first call. */
export function getAuth() {
  auth ??= createAuth(getRuntime());
  return auth;
}

/** Accounts on the runtime's database, with the runtime's way of sending mail. */
export function createAuth(runtime: Runtime) {
  const { context, appUrl, smtpUrl } = runtime;
  const accounts = betterAuth({
    appName: "Growflyer",
    baseURL: appUrl,
    secret: runtime.authSecret,
    trustedOrigins: runtime.trustedOrigins,
    database: prismaAdapter(context.db, { provider: "postgresql" }),
    emailAndPassword: {
      enabled: true,
      // A newcomer who hosts this alone has no mail server yet, and nobody to hide accounts from.
      requireEmailVerification: smtpUrl !== null,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, url }) => sendMail(runtime, passwordResetMail(user, url)),
      // Where the address was never confirmed, its password may be a stranger's: its owner chooses one.
      onExistingUserSignUp: async ({ user }): Promise<void> => {
        if (user.emailVerified) return sendMail(runtime, existingAccountMail(user, appUrl));
        const body = { email: user.email, redirectTo: "/reset-password" };
        await accounts.api.requestPasswordReset({ body });
      },
      // Whoever followed the link of a mail has shown that the address is theirs.
      onPasswordReset: async ({ user }) => {
        await context.db.user.update({ where: { id: user.id }, data: { emailVerified: true } });
      },
    },
    emailVerification: {
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      sendVerificationEmail: ({ user, url }) => sendMail(runtime, confirmationMail(user, url)),
    },
    // Pages cannot write cookies, so that a session has one fixed length instead of being prolonged.
    session: { expiresIn: monthInSeconds, disableSessionRefresh: true },
    rateLimit,
    databaseHooks: {
      user: {
        create: { after: async (user) => void (await ensureWorkspace(context, user)) },
      },
    },
    advanced: {
      // Off by default where tests run, which would then test something else.
      disableOriginCheck: false,
      cookiePrefix: "growflyer",
      useSecureCookies: appUrl.startsWith("https:"),
      // The server sets this header itself, from the connection.
      ipAddress: { ipAddressHeaders: ["x-growflyer-ip"] },
      database: { generateId: ({ model }) => (model === "user" ? newId("usr") : randomUUID()) },
      // A mail must not make the answer slower: how long it took would say that the account exists.
      backgroundTasks: {
        handler: (task) => void task.catch((error) => context.report(error, "auth")),
      },
    },
    telemetry: { enabled: false },
    // Its further arguments hold addresses and rows.
    logger: {
      level: "error",
      log: (_level, message) => context.report(new Error(message), "auth"),
    },
  });
  return accounts;
}

/** Per client and route: so many requests, then none until the window (seconds) has passed quietly. */
const rateLimit = {
  enabled: true,
  storage: "database" as const,
  window: 60,
  max: 300,
  customRules: {
    "/sign-in/email": { window: 60, max: 10 },
    "/sign-up/email": { window: 60, max: 10 },
    "/request-password-reset": { window: 60, max: 5 },
    "/send-verification-email": { window: 60, max: 5 },
    "/reset-password": { window: 60, max: 10 },
    "/reset-password/*": { window: 60, max: 20 },
    "/verify-email": { window: 60, max: 20 },
  },
};
