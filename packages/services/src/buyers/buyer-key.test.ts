import { expect, it } from "vitest";
import { createVault } from "../vault";
import { buyerKeys } from "./buyer-key";

const ctx = { vault: createVault(new Uint8Array(32).fill(7)) };
const keys = (email: string | null, customer: string | null = null, campaignId = "cmp_1") =>
  buyerKeys(ctx, campaignId, { email, customer });

it("takes no notice of an address's case and of spaces around it", () => {
  expect(keys(" Jane@Buyer.example\n")).toEqual(keys("jane@buyer.example"));
});

it("makes a key of each that is known", () => {
  expect(keys("jane@buyer.example", "cus_1")).toHaveLength(2);
  expect(keys(null, "cus_1")).toHaveLength(1);
  expect(keys(" ", "")).toEqual([]);
});

it("tells addresses, ids and campaigns apart", () => {
  const all = [
    ...keys("jane@buyer.example", "cus_1"),
    ...keys("cus_1", "jane@buyer.example"),
    ...keys("jane@buyer.example", "cus_1", "cmp_2"),
  ];
  expect(new Set(all).size).toBe(6);
});

it("contains nothing of what it was made of", () => {
  expect(keys("jane@buyer.example").join()).toMatch(/^[\w-]{43}$/);
});
