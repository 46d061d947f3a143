import type { Metadata } from "next";
import { AccountHeader } from "@/accounts/account-header";
import { ResetPasswordForm } from "@/accounts/reset-password-form";
import { LinkButton } from "@/ui/link-button";

export const metadata: Metadata = {
  title: "New password",
  // The address of this page holds the token.
  referrer: "no-referrer",
};

export default async function ResetPasswordPage({ searchParams }: PageProps<"/reset-password">) {
  const { token, error } = await searchParams;
  if (error || typeof token !== "string") {
    return (
      <>
        <AccountHeader title="This link does not work any more">
          It has expired, or it was already used. Ask for another one.
        </AccountHeader>
        <LinkButton href="/forgot-password" size="large">
          Send a new link
        </LinkButton>
      </>
    );
  }
  return (
    <>
      <AccountHeader title="Choose a new password">
        You will be logged out on every other device.
      </AccountHeader>
      <ResetPasswordForm token={token} />
    </>
  );
}
