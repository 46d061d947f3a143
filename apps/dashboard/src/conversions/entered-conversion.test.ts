import { ManualEntry } from "@growflyer/contracts/conversion";
import { expect, it } from "vitest";
import { type EntryFields, toEntry } from "./entered-conversion";

const fields: EntryFields = {
  name: " Jane ",
  city: "",
  country: "DE",
  productName: "Trail Shoes",
  productUrl: "",
  quantity: "2",
  amount: "129,00",
  currency: " EUR",
  occurredAt: "2026-06-15T10:00",
};

it("reads what was typed", () => {
  const entry = ManualEntry.parse(toEntry(fields));
  expect(entry).toMatchObject({
    name: "Jane",
    city: null,
    productUrl: null,
    quantity: 2,
    amount: 12900,
    currency: "eur",
  });
  expect(entry.occurredAt).toEqual(new Date(2026, 5, 15, 10));
});

it.each<Partial<EntryFields>>([
  { quantity: "two" },
  { quantity: "1.5" },
  { amount: "a lot" },
  { occurredAt: "" },
  { currency: "" },
])("leaves it to the contract to refuse %j", (wrong) => {
  const refused = ManualEntry.safeParse(toEntry({ ...fields, ...wrong }));
  expect(refused.error?.issues.map((issue) => issue.path[0])).toEqual(Object.keys(wrong));
});
