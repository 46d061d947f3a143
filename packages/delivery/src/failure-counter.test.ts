import { expect, test } from "vitest";
import { FailureCounter, type FailureSum } from "./failure-counter";

const failure = { name: "TypeError", at: "runtime-ABC123.en.js:1:2345" };

function openCounter() {
  const told: FailureSum[] = [];
  const counter = new FailureCounter((sum) => told.push(sum));
  return { counter, told };
}

test("tells of each kind of failure and campaign once, with how often it was reported", () => {
  const { counter, told } = openCounter();
  for (let i = 0; i < 3; i++) counter.add("cmp_1", failure);
  counter.add("cmp_1", { ...failure, name: "RangeError" });
  counter.add("cmp_2", failure);
  expect(told).toEqual([]);
  counter.flush();
  expect(told).toEqual([
    { campaignId: "cmp_1", ...failure, count: 3 },
    { campaignId: "cmp_1", ...failure, name: "RangeError", count: 1 },
    { campaignId: "cmp_2", ...failure, count: 1 },
  ]);
});

test("begins anew after telling, and tells of the rest at the end", () => {
  const { counter, told } = openCounter();
  counter.add("cmp_1", failure);
  counter.flush();
  counter.flush();
  counter.add("cmp_1", failure);
  counter.close();
  expect(told.map(({ count }) => count)).toEqual([1, 1]);
});

test("no campaign, and not all of them together, can fill the log", () => {
  const { counter, told } = openCounter();
  for (let i = 0; i < 100; i++) counter.add("cmp_1", { ...failure, at: `x.js:1:${i}` });
  counter.add("cmp_2", failure);
  counter.flush();
  expect(told).toHaveLength(21);
  expect(told.at(-1)?.campaignId).toBe("cmp_2");
  told.length = 0;
  for (let i = 0; i < 3000; i++) counter.add(`cmp_${i}`, failure);
  counter.close();
  expect(told).toHaveLength(1000);
});
