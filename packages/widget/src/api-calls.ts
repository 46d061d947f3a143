import type { GrowflyerEvent } from "../api";
import { set } from "./api-set";
import { track } from "./api-track";
import { consent, hide, pause, show } from "./calls";
import type { Widget } from "./config";

type Callback = (event: GrowflyerEvent) => void;

/** What is known of one widget's page. */
export type Served = {
  widget: Widget;
  /** How many of the calls were carried out. */
  read: number;
  listeners: [event: unknown, callback: Callback][];
};

const events = ["impression", "hover", "click", "dismiss"];

/**
 * Carries out `growflyer(command, one, two)`. Of what cannot be carried out nothing is done, and a
 * sentence comes back that says what is wrong with it.
 */
export function carryOut(
  served: Served,
  command: unknown,
  one: unknown,
  two: unknown,
): string | undefined {
  const { widget } = served;
  switch (command) {
    case "show":
      return typeof one === "string"
        ? showOne(widget, one)
        : '"show" needs a notification\'s id: growflyer("show", "ntf_…")';
    case "hide":
      return void hide(widget);
    case "pause":
    case "resume":
      return void pause(widget, command === "pause");
    case "consent":
      return typeof one === "boolean"
        ? void consent(widget, one)
        : '"consent" needs true or false: growflyer("consent", true)';
    case "set":
      return set(widget, one);
    case "track":
      return track(widget, one, two);
    case "on":
    case "off":
      return listen(served, command, one, two);
  }
  return `there is no command "${String(command)}"; there are show, hide, pause, resume, consent, set, track, on, off`;
}

function showOne(widget: Widget, id: string): string | undefined {
  show(widget, id);
  return widget.player.state.notifications.some((known) => known.id === id)
    ? undefined
    : `there is no enabled notification "${id}" in this campaign`;
}

function listen(
  served: Served,
  command: "on" | "off",
  event: unknown,
  callback: unknown,
): string | undefined {
  if (!events.includes(event as string) || typeof callback !== "function") {
    return `"${command}" needs one of ${events.join(", ")}, and a function: growflyer("${command}", "click", report)`;
  }
  served.listeners = served.listeners.filter(
    ([name, known]) => name !== event || known !== callback,
  );
  if (command === "on") served.listeners.push([event, callback as Callback]);
  return undefined;
}
