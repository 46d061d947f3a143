import { carryOut, type Served } from "./api-calls";
import type { Serve, Widget } from "./config";
import { hold } from "./page";
import { say } from "./say";
import { words as ownWords } from "./words";

/** For `set`, which asks for this part in another language. */
export const words = ownWords;

const pages = new WeakMap<Widget, Served>();

/** Carries out what the page has called and was not carried out for this widget before. */
export const serve: Serve = (widget) => {
  const served = pages.get(widget) || begin(widget);
  const { q: calls } = widget.config.shared;
  while (served.read < calls.length) {
    // Counted first: what a call leads to may call again.
    const call = calls[served.read++];
    try {
      const wrong = carryOut(served, call?.[0], call?.[1], call?.[2]);
      if (wrong) say(widget, wrong);
    } catch (error) {
      widget.failures.push(error);
    }
  }
  // What was called before the widget was there decides on the first popup already.
  widget.player.change((state, now) => hold(state, "calls", false, now));
};

function begin(widget: Widget): Served {
  const served: Served = { widget, read: 0, listeners: [] };
  pages.set(widget, served);
  widget.onEvent = ({ kind, notification: { id, type }, conversion }) => {
    for (const [event, callback] of served.listeners) {
      if (event !== kind) continue;
      // What it throws is the page's, and reaches its console without stopping the widget.
      queueMicrotask(() =>
        callback({ notification: id, type, conversion: conversion?.id ?? null }),
      );
    }
  };
  if (widget.config.debug) debug(widget);
  return served;
}

function debug(widget: Widget): void {
  widget.config.load("debug").then(
    (part) => (part as { watch: Serve }).watch(widget),
    (error) => widget.failures.push(error),
  );
}
