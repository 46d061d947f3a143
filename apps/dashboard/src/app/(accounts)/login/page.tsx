import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AccountHeader } from "@/accounts/account-header";
import { getSession } from "@/accounts/get-session";
import { LogInForm } from "@/accounts/log-in-form";
import { safeNextPath } from "@/accounts/next-path";
import { getRuntime } from "@/runtime";
import { Notice } from "@/ui/notice";

export const metadata: Metadata = { title: "Log in" };

export default async function LogInPage({ searchParams }: PageProps<"/login">) {
  const { next, reset, error } = await searchParams;
  const nextPath = safeNextPath(typeof next === "string" ? next : null);
  if (await getSession()) redirect(nextPath);
  return (
    <>
      <AccountHeader title="Welcome back" />
      {reset === "done" && (
        <Notice tone="success">Your new password is set. Log in with it.</Notice>
      )}
      {error && (
        <Notice tone="warning">
          This link has expired or was already used. Log in to get a new one.
        </Notice>
      )}
      <LogInForm next={nextPath} confirms={getRuntime().smtpUrl !== null} />
      <div className="grid gap-2 text-sm text-muted-foreground">
        <p>
          <Link
            href="/forgot-password"
            className="font-medium text-link underline underline-offset-4"
          >
            Forgotten it?
          </Link>
        </p>
        <p>
          New here?{" "}
          <Link href="/signup" className="font-medium text-link underline underline-offset-4">
            Sign up
          </Link>
        </p>
      </div>
    </>
  );
}
