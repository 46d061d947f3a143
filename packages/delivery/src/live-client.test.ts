import { expect, test } from "vitest";
import { createLiveClient } from "./live-client";

const bytes = new Uint8Array(10);

test("a client that does not read is dropped once its queue is full", async () => {
  let gone = 0;
  const { client, body } = createLiveClient({ maxQueued: 25, onGone: () => gone++ });
  client.send(bytes);
  client.send(bytes);
  expect(gone).toBe(0);
  client.send(bytes);
  client.send(bytes);
  expect(gone).toBe(1);
  await expect(body.getReader().read()).rejects.toThrow("does not read");
});

test("the connection of a dropped client is cut where there is one", () => {
  let cuts = 0;
  const { client } = createLiveClient({ maxQueued: 5, onGone: () => {}, cut: () => cuts++ });
  client.send(bytes);
  expect(cuts).toBe(1);
});

test("a client that reads stays", async () => {
  let gone = 0;
  const { client, body } = createLiveClient({ maxQueued: 25, onGone: () => gone++ });
  const reader = body.getReader();
  for (let i = 0; i < 20; i++) {
    client.send(bytes);
    expect((await reader.read()).value).toBe(bytes);
  }
  expect(gone).toBe(0);
  await reader.cancel();
  expect(gone).toBe(1);
  client.send(bytes);
  client.end();
  expect(gone).toBe(1);
});

test("an ended stream is read to its end", async () => {
  const { client, body } = createLiveClient({ onGone: () => {} });
  client.send(bytes);
  client.end();
  const reader = body.getReader();
  expect(await reader.read()).toEqual({ done: false, value: bytes });
  expect((await reader.read()).done).toBe(true);
});
