import { expect, test } from "vitest";
import { eventsToSelect } from "./event-reasons";

test("every event that is to be selected says why", () => {
  expect(eventsToSelect.filter(({ reason }) => reason === "")).toEqual([]);
});
