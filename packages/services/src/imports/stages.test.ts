import { expect, test } from "vitest";
import { eventGroups, importProgress, importStages } from "./stages";

const day = 24 * 3_600_000;
const to = new Date("2026-06-15T12:00:00Z");
const before = (days: number) => new Date(to.getTime() - days * day);

test("the last thirty days are read from events alone", () => {
  const stages = importStages({ from: before(30), to });
  expect(stages).toHaveLength(eventGroups);
  for (const stage of stages) expect(stage).toMatchObject({ list: "events", from: before(30), to });
});

test("what is older is read from lists, which overlap with the events by a day", () => {
  const stages = importStages({ from: before(90), to });
  const lists = stages.filter(({ list }) => list !== "events");
  expect(lists.map(({ list }) => list)).toEqual(["charges", "invoices", "checkout_sessions"]);
  for (const list of lists) expect(list).toMatchObject({ from: before(90), to: before(29) });
  expect(stages[0]).toMatchObject({ list: "events", from: before(30) });
});

test("progress grows with the time that was read, from list to list", () => {
  const row = { from: before(90), to, state: "running" };
  const steps = [
    { stage: 0, reached: null },
    { stage: 0, reached: before(15) },
    { stage: 1, reached: null },
    { stage: 2, reached: before(30) },
    { stage: 4, reached: before(89) },
    { stage: 4, reached: before(95) },
  ];
  const progress = steps.map((step) => importProgress({ ...row, ...step }));
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress[0]).toBe(0);
  expect(progress.at(-1)).toBe(1);
  expect(progress[4]).toBeLessThan(1);
  expect(importProgress({ ...row, state: "done", stage: 0, reached: null })).toBe(1);
});
