import { expect, test } from "vitest";
import { config, createChangeQueue, type Item } from "./change-queue";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("works in order, and once for what is waiting twice", async () => {
  const done: Item[] = [];
  const queue = createChangeQueue({
    work: async (item) => {
      await pause(1);
      done.push(item);
    },
    onError: () => {},
  });
  for (const item of ["a", "b", config, "b", "c"] as const) queue.push(item);
  await queue.settle();
  expect(done).toEqual(["a", "b", config, "c"]);
});

test("repeats a failing item until it succeeds, and reports it once", async () => {
  const done: Item[] = [];
  const errors: unknown[] = [];
  let failures = 3;
  const queue = createChangeQueue({
    work: async (item) => {
      if (failures-- > 0) throw new Error("gone");
      done.push(item);
    },
    onError: (error) => errors.push(error),
    retryPause: 1,
  });
  queue.push("a");
  queue.push("b");
  await expect.poll(() => done).toEqual(["a", "b"]);
  expect(errors).toHaveLength(1);
});

test("a flood becomes one config", async () => {
  const done: Item[] = [];
  const queue = createChangeQueue({
    work: async (item) => void done.push(item),
    onError: () => {},
    maxWaiting: 10,
  });
  for (let i = 0; i < 12; i++) queue.push(`${i}`);
  await queue.settle();
  expect(done).toEqual(["0", config, "11"]);
});

test("nothing is done any more once it is closed", async () => {
  const done: Item[] = [];
  const queue = createChangeQueue({
    work: async () => {
      throw new Error("gone");
    },
    onError: () => {},
    retryPause: 5,
  });
  queue.push("a");
  await pause(1);
  queue.close();
  queue.push("b");
  await pause(10);
  expect(done).toEqual([]);
});
