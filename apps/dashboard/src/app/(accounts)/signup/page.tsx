import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { AccountHeader } from "@/accounts/account-header";
import { getSession } from "@/accounts/get-session";
import { SignUpForm } from "@/accounts/sign-up-form";

export const metadata: Metadata = { title: "Sign up" };

export default async function SignUpPage() {
  if (await getSession()) redirect("/campaigns");
  return (
    <>
      <AccountHeader title="Create your account">
        Show real sales on your site as they happen.
      </AccountHeader>
      <SignUpForm />
      <p className="text-sm text-muted-foreground">
        You have an account?{" "}
        <Link href="/login" className="font-medium text-link underline underline-offset-4">
          Log in
        </Link>
      </p>
    </>
  );
}
