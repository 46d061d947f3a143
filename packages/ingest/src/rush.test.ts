import { expect, test } from "vitest";
import { Rush } from "./rush";

function setUp() {
  const clock = { time: 0 };
  const rush = new Rush(() => clock.time);
  const arrive = (count: number) => {
    for (let index = 0; index < count; index += 1) rush.note();
  };
  return { clock, rush, arrive };
}

test("costs nothing while few arrive", () => {
  const { rush, arrive } = setUp();
  expect(rush.turn()).toBeUndefined();
  arrive(49);
  expect(rush.turn()).toBeUndefined();
});

test("gives the work a turn in a while during a rush", async () => {
  const { clock, rush, arrive } = setUp();
  arrive(50);
  await rush.turn();
  let granted = false;
  const next = rush.turn()?.then(() => {
    granted = true;
  });
  clock.time = 110;
  arrive(50);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(granted).toBe(false);
  clock.time = 210;
  arrive(50);
  await next;
  expect(granted).toBe(true);
});

test("lets the work go on when the rush is over", async () => {
  const { clock, rush, arrive } = setUp();
  arrive(50);
  await rush.turn();
  const next = rush.turn();
  expect(next).toBeDefined();
  clock.time = 200;
  await next;
  expect(rush.turn()).toBeUndefined();
});

test("knows a rush that goes on over the end of a span", () => {
  const { clock, rush, arrive } = setUp();
  arrive(50);
  clock.time = 110;
  arrive(1);
  expect(rush.turn()).toBeDefined();
});
