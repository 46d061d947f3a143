import { createServer, type Socket } from "node:net";

export type CaughtMail = { to: string; subject: string; text: string };

/** An SMTP server that delivers nothing and remembers everything (RFC 5321, the least that a client needs). */
export async function catchMails() {
  const mails: CaughtMail[] = [];
  const server = createServer((socket) => converse(socket, (mail) => mails.push(mail)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port");
  return {
    mails,
    url: `smtp://127.0.0.1:${address.port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function converse(socket: Socket, caught: (mail: CaughtMail) => void): void {
  let data: string[] | null = null;
  let rest = "";
  socket.write("220 test\r\n");
  socket.on("data", (chunk) => {
    const lines = (rest + chunk.toString()).split("\r\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (data && line === ".") {
        caught(readMail(data));
        data = null;
        socket.write("250 ok\r\n");
      } else if (data) data.push(line);
      else if (/^data$/i.test(line)) {
        data = [];
        socket.write("354 go on\r\n");
      } else if (/^quit/i.test(line)) socket.end("221 bye\r\n");
      else socket.write("250 ok\r\n");
    }
  });
}

/** The plain half of the mail, with its quoted-printable lines joined again. */
function readMail(lines: string[]): CaughtMail {
  const raw = lines.join("\n").replace(/=\n/g, "").replaceAll("=3D", "=");
  const header = (name: string) => raw.match(new RegExp(`^${name}: (.*)$`, "im"))?.[1] ?? "";
  return { to: header("To"), subject: header("Subject"), text: raw.split("text/html")[0] ?? "" };
}
