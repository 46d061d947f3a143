import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { createVault } from "./vault";

const vault = createVault(randomBytes(32));

test("opens what it has sealed, and never seals twice alike", () => {
  const plain = Buffer.from("whsec_geheim ✓");
  const [a, b] = [vault.seal(plain, "x"), vault.seal(plain, "x")];
  expect(vault.open(a, "x")).toEqual(plain);
  expect(Buffer.from(a)).not.toEqual(Buffer.from(b));
  expect(Buffer.from(a).includes("geheim")).toBe(false);
  expect(vault.open(vault.seal(Buffer.alloc(0), "x"), "x")).toEqual(Buffer.alloc(0));
});

test("refuses another purpose, another key, and any change", () => {
  const sealed = vault.seal(Buffer.from("secret"), "source-secret:src_1");
  expect(() => vault.open(sealed, "source-secret:src_2")).toThrow();
  expect(() => createVault(randomBytes(32)).open(sealed, "source-secret:src_1")).toThrow();
  for (let index = 0; index < sealed.length; index++) {
    const changed = Uint8Array.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => vault.open(changed, "source-secret:src_1")).toThrow();
  }
  expect(() => vault.open(sealed.subarray(0, 10), "source-secret:src_1")).toThrow();
});

test("a key has 32 bytes", () => {
  expect(() => createVault(randomBytes(16))).toThrow(/32 bytes/);
});

test("blinds the same text alike, and other texts, purposes and keys otherwise", () => {
  const blinded = vault.blind("jane@buyer.example", "buyer:cmp_1");
  expect(vault.blind("jane@buyer.example", "buyer:cmp_1")).toBe(blinded);
  const others = [
    vault.blind("bob@buyer.example", "buyer:cmp_1"),
    vault.blind("jane@buyer.example", "buyer:cmp_2"),
    vault.blind("1jane@buyer.example", "buyer:cmp_"),
    createVault(randomBytes(32)).blind("jane@buyer.example", "buyer:cmp_1"),
  ];
  expect(new Set([blinded, ...others]).size).toBe(5);
  expect(blinded).toMatch(/^[\w-]{43}$/);
});
