import { expect, test } from "vitest";
import { isLocal } from "./is-local";

test.each([
  "localhost",
  "127.0.0.1",
  "127.1.2.3",
  "[::1]",
  "10.0.0.7",
  "192.168.178.20",
  "172.16.0.1",
  "172.31.255.254",
  "office.local",
  "shop.localhost",
])("Stripe cannot reach %s", (host) => {
  expect(isLocal(`http://${host}:3000/webhooks/stripe/src_1`)).toBe(true);
  expect(isLocal(`https://${host}/webhooks/stripe/src_1`)).toBe(true);
});

test.each([
  "app.example.com",
  "172.15.0.1",
  "172.32.0.1",
  "192.169.0.1",
  "110.0.0.1",
  "localhost.example.com",
  "10.example.com",
  "local.example.com",
  "mylocal",
])("Stripe may reach %s", (host) => {
  expect(isLocal(`http://${host}:3000/webhooks/stripe/src_1`)).toBe(false);
});
