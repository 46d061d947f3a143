import type { Metadata } from "next";
import { AccountHeader } from "@/accounts/account-header";
import { ForgotPasswordForm } from "@/accounts/forgot-password-form";
import { getRuntime } from "@/runtime";
import { Notice } from "@/ui/notice";

export const metadata: Metadata = { title: "Forgotten password" };
// Whether there is a mail server is a setting of the running server, unknown to the build.
export const dynamic = "force-dynamic";

export default function ForgotPasswordPage() {
  return (
    <>
      <AccountHeader title="Forgotten your password?">
        Tell us your address, and we send a link to choose a new one.
      </AccountHeader>
      {getRuntime().smtpUrl === null && (
        <Notice>
          No mail server is set up here (SMTP_URL): the mail will be shown in the server&apos;s
          output.
        </Notice>
      )}
      <ForgotPasswordForm />
    </>
  );
}
