import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Mailbox = {
  url: string;
  /** Resolves to the newest mail to this address, as sent, waiting for one up to five seconds. */
  mailTo(address: string): Promise<string>;
  count(address: string): number;
  close(): Promise<void>;
};

/** A real SMTP server that keeps what it is given. */
export async function startMailbox(): Promise<Mailbox> {
  const mails: { to: string[]; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map((recipient) => recipient.address);
        mails.push({ to, text: decodeQuotedPrintable(Buffer.concat(chunks).toString()) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const to = (address: string) => mails.filter((mail) => mail.to.includes(address));
  return {
    url: `smtp://127.0.0.1:${port}`,
    count: (address) => to(address).length,
    mailTo: async (address) => {
      for (const end = Date.now() + 5000; Date.now() < end; await sleep(50)) {
        const mail = to(address).at(-1);
        if (mail) return mail.text;
      }
      throw new Error(`No mail to ${address} within five seconds`);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Long links are broken over lines (RFC 2045, section 6.7). */
function decodeQuotedPrintable(text: string): string {
  return text
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
