import { type Change, createLocalBus } from "@growflyer/services/bus";
import { expect, it } from "vitest";
import { streamChanges } from "./stream-changes";

const mine: Change = {
  about: "conversion",
  campaignId: "cmp_mine",
  conversionId: "cnv_1",
  mode: "live",
};

function open() {
  const listeners = new Set<(change: Change) => void>();
  const bus = createLocalBus();
  const abort = new AbortController();
  const counted = {
    ...bus,
    subscribe: (listener: (change: Change) => void) => {
      const unsubscribe = bus.subscribe(listener);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        unsubscribe();
      };
    },
  };
  const request = new Request("http://localhost/live", { signal: abort.signal });
  const response = streamChanges(request, counted, (change) => change.campaignId === "cmp_mine");
  return { bus, abort, listeners, response };
}

it("says what has changed in the wanted campaign, without an id", async () => {
  const { bus, abort, response } = open();
  bus.publish({ about: "pixel", campaignId: "cmp_other" });
  bus.publish(mine);
  abort.abort();
  expect(await response.text()).toBe("retry: 2000\n\ndata: conversion\n\n");
});

it("stops listening when the request ends", () => {
  const { abort, listeners } = open();
  expect(listeners.size).toBe(1);
  abort.abort();
  expect(listeners.size).toBe(0);
});

it("stops listening when the body is cancelled, and bears the abort that follows", async () => {
  const { abort, listeners, response } = open();
  await response.body?.cancel();
  expect(listeners.size).toBe(0);
  abort.abort();
});

it("lets a client go that does not read", async () => {
  const { bus, listeners } = open();
  for (let count = 0; count < 200; count++) bus.publish(mine);
  expect(listeners.size).toBe(0);
});
