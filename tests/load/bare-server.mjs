// The least that Node can do: answers every request with the bytes and headers given on standard input.
import { createServer } from "node:http";
import { text } from "node:stream/consumers";

const { body, headers } = JSON.parse(await text(process.stdin));
const bytes = Buffer.from(body);
// Those of the connection are Node's own affair.
const { connection, date, "keep-alive": _, "transfer-encoding": __, ...fixed } = headers;
fixed["content-length"] = bytes.length;

const server = createServer((_request, response) => {
  response.writeHead(200, fixed);
  response.end(bytes);
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`);
});
