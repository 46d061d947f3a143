import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

export type UnreliableDatabase = {
  /** The same database, by way of a connection that can be cut. */
  url: string;
  goAway(): void;
  comeBack(): void;
  close(): Promise<void>;
};

/** Stands between a server and its PostgreSQL, and cuts every connection when told to. */
export async function startUnreliableDatabase(databaseUrl: string): Promise<UnreliableDatabase> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let away = false;
  const proxy = createServer((socket) => {
    if (away) return void socket.destroy();
    const upstream = connect(Number(target.port || 5432), target.hostname);
    for (const end of [socket, upstream]) {
      open.add(end);
      end.on("error", () => {});
      end.on("close", () => {
        open.delete(end);
        socket.destroy();
        upstream.destroy();
      });
    }
    socket.pipe(upstream).pipe(socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String((proxy.address() as AddressInfo).port);
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: url.href,
    goAway: () => {
      away = true;
      cut();
    },
    comeBack: () => {
      away = false;
    },
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        cut();
      }),
  };
}
