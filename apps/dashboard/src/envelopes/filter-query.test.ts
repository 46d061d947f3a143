import { EnvelopeFilter } from "@growflyer/services/envelopes/list";
import { expect, test } from "vitest";
import { filterQuery, isFiltered } from "./filter-query";

test("a filter survives the way through an address", () => {
  const filter = { type: "charge.refunded", mode: "test", outcome: "failing" } as const;
  const query = filterQuery(filter);
  expect(query).toBe("?type=charge.refunded&mode=test&outcome=failing");
  expect(EnvelopeFilter.parse(Object.fromEntries(new URLSearchParams(query)))).toEqual(filter);
  expect(filterQuery({})).toBe("");
});

test("the page that is shown is no filter", () => {
  expect(isFiltered({ after: "1_env_1" })).toBe(false);
  expect(isFiltered({ mode: "live" })).toBe(true);
});
