import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createWorker, type WorkStep } from "./worker";

let reports: string[];

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ["setTimeout", "setInterval", "clearTimeout", "clearInterval", "performance"],
  });
  reports = [];
});
afterEach(() => vi.useRealTimers());

const start = (step: WorkStep, concurrency = 1) => {
  const ctx = { report: (_: unknown, where: string) => void reports.push(where) };
  return createWorker(ctx, step, { name: "work", concurrency, every: 1000 });
};

/** Something to do `times` times, counted. */
function todo(times: number) {
  const work = { left: times, asked: 0 };
  const step = async () => {
    work.asked += 1;
    work.left -= 1;
    return work.left >= 0;
  };
  return { work, step };
}

test("works until nothing is due, once it is kicked, and looks again by itself", async () => {
  const { work, step } = todo(3);
  const worker = start(step);
  for (let kicks = 0; kicks < 10; kicks += 1) worker.kick();
  await vi.advanceTimersByTimeAsync(100);
  expect(work.asked).toBe(4);
  work.left = 1;
  await vi.advanceTimersByTimeAsync(1000);
  expect(work.asked).toBe(6);
  await worker.close();
});

test("works on several things at a time, and on no more than it may", async () => {
  let atOnce = 0;
  let most = 0;
  let left = 10;
  const worker = start(async () => {
    left -= 1;
    if (left < 0) return false;
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise((resolve) => setTimeout(resolve, 10));
    atOnce -= 1;
    return true;
  }, 3);
  worker.kick();
  await vi.advanceTimersByTimeAsync(500);
  expect(left).toBeLessThan(0);
  expect(most).toBe(3);
  await worker.close();
});

test("pauses longer and longer while its steps throw, and reports it once", async () => {
  let tries = 0;
  const worker = start(async () => {
    tries += 1;
    throw new Error("The database is gone");
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reports).toEqual(["work"]);
  expect(tries).toBeLessThan(12);
  await worker.close();
});

test("tells what is in work that it is closing, waits for it, and takes nothing new", async () => {
  let steps = 0;
  const worker = start(async (closing) => {
    steps += 1;
    await new Promise((resolve) => closing.addEventListener("abort", resolve));
    return true;
  });
  worker.kick();
  await vi.advanceTimersByTimeAsync(200);
  await worker.close();
  worker.kick();
  await vi.advanceTimersByTimeAsync(5000);
  expect(steps).toBe(1);
});
