// The least that an honest webhook can do: verify with Stripe's library, INSERT, answer.
import { createServer } from "node:http";
import pg from "pg";
import Stripe from "stripe";

const [databaseUrl, secret] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const { webhooks } = new Stripe("sk_test_unused");

await pool.query(
  "CREATE TABLE bare_events (id text PRIMARY KEY, type text NOT NULL, payload bytea NOT NULL, received_at timestamptz NOT NULL DEFAULT now())",
);

async function receive(request, response) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const payload = Buffer.concat(chunks);
  const event = webhooks.constructEvent(payload, request.headers["stripe-signature"], secret);
  await pool.query(
    "INSERT INTO bare_events (id, type, payload) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
    [event.id, event.type, payload],
  );
  response.writeHead(200, { "content-type": "application/json" });
  response.end('{"received":true}');
}

const server = createServer((request, response) => {
  receive(request, response).catch((error) => {
    response.writeHead(500).end(String(error));
  });
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`);
});
