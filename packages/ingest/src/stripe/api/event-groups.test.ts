import { eventGroups } from "@growflyer/services/imports/stages";
import { expect, test } from "vitest";
import { stripeEvents } from "../event-types";
import { importGroups, reconciliationGroups } from "./event-groups";

test.each([
  ["an import", importGroups],
  ["a reconciliation", reconciliationGroups],
])("%s asks for every type once, and for no more at a time than Stripe allows", (_, groups) => {
  expect(groups.flat()).toEqual([...stripeEvents]);
  for (const group of groups) expect(group.length).toBeLessThanOrEqual(20);
});

test("an import has a stage for every group", () => {
  expect(importGroups.length).toBeLessThanOrEqual(eventGroups);
});
