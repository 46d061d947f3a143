import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import type { Answer } from "./answer";
import { answerRequest, type World } from "./answer-request";
import { faultAnswer } from "./fault-answer";
import type { Fault, Faults } from "./faults";
import { makeEntry, type RequestEntry } from "./request-log";

export type Serving = {
  world: World;
  faults: Faults;
  requests: RequestEntry[];
  /** The version of answers to requests that name none. */
  apiVersion: string;
};

/** One request: logged, met by a fault if one waits for it, and answered. */
export async function serve(
  { world, faults, requests, apiVersion }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "GET", url = "/", headers } = request;
  const incoming = { method, url, headers, body: await readBody(request) };
  const entry = makeEntry(incoming);
  requests.push(entry);
  const fault = faults.take(entry, url);
  if (fault?.hang && fault.when !== "after") await setTimeout(fault.hang, null, { ref: false });
  const answer = chooseAnswer(fault, () => answerRequest(world, incoming, entry));
  if (fault?.hang && fault.when === "after") await setTimeout(fault.hang, null, { ref: false });
  if (fault?.dropConnection) {
    request.socket.destroy();
    return;
  }
  entry.status = answer.status;
  response.writeHead(answer.status, {
    "cache-control": "no-cache, no-store",
    "content-type": "application/json",
    "request-id": entry.id,
    "stripe-version": entry.headers["stripe-version"] ?? apiVersion,
    ...(entry.headers["stripe-account"] && { "stripe-account": entry.headers["stripe-account"] }),
    ...answer.headers,
    ...fault?.headers,
  });
  response.end(`${JSON.stringify(answer.body, null, 2)}\n`);
}

/** A fault `after` lets the request take effect before its answer is replaced or lost. */
function chooseAnswer(fault: Fault | undefined, answer: () => Answer): Answer {
  if (fault?.when === "after") {
    const real = answer();
    return fault.status ? faultAnswer(fault.status) : real;
  }
  if (fault?.status) return faultAnswer(fault.status);
  return fault?.dropConnection ? faultAnswer(503) : answer();
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
