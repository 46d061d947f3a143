import nodemailer from "nodemailer";
import type { Runtime } from "../runtime";
import { type Mail, mailHtml, mailText } from "./mail-body";

/**
 * Sends the mail, or shows it in the server's output where there is no SMTP server.
 * A mail that cannot be sent is reported: whoever waits for it is not told, because
 * the answer must not depend on whether an address has an account.
 */
export async function sendMail(runtime: Runtime, mail: Mail): Promise<void> {
  const { context, smtpUrl, appUrl } = runtime;
  if (!smtpUrl) return showMail(mail);
  try {
    const transport = nodemailer.createTransport(smtpUrl);
    await transport.sendMail({
      from: sender(smtpUrl, appUrl),
      to: mail.to,
      subject: mail.subject,
      text: mailText(mail),
      html: mailHtml(mail),
    });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    // The provider's own text may quote the recipient's address.
    context.report(new Error(`The mail server did not take a mail (${code})`), "mail");
  }
}

/**
 * `SMTP_URL` may name the sender, as in `…?from=hello@shop.example` or `…?from=Shop <hello@shop.example>`;
 * else it is the account, else this host.
 */
export function sender(smtpUrl: string, appUrl: string) {
  const url = new URL(smtpUrl);
  const user = decodeURIComponent(url.username);
  const address = user.includes("@") ? user : `growflyer@${new URL(appUrl).hostname}`;
  return url.searchParams.get("from") ?? { name: "Growflyer", address };
}

function showMail(mail: Mail): void {
  const lines = [
    `To:      ${mail.to}`,
    `Subject: ${mail.subject}`,
    "",
    ...mailText(mail).split("\n"),
  ];
  const line = "─".repeat(72);
  const box = lines.map((text) => `  ${text}`.trimEnd()).join("\n");
  process.stdout.write(
    `\n${line}\n  A mail (set SMTP_URL to have mails sent)\n\n${box}\n${line}\n\n`,
  );
}
