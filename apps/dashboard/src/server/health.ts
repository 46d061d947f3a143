import type { Database } from "@growflyer/db/database";
import { Hono } from "hono";

/** `/healthz`: the process is up. `/readyz`: it can reach its database. */
export function healthRoutes(database: Database): Hono {
  return new Hono()
    .get("/healthz", (c) => c.json({ status: "up" }))
    .get("/readyz", async (c) => {
      try {
        await database.ping();
        return c.json({ status: "ready" });
      } catch {
        return c.json({ status: "the database does not answer" }, 503);
      }
    });
}
