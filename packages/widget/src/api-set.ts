import type { GrowflyerSettings } from "../api";
import { describe } from "./calls";
import type { Widget } from "./config";
import { hold } from "./page";

/** What the page has said of itself, for those parts of the widget that ask for it. */
type Said = { said?: GrowflyerSettings };

/** What can be said, and what it must be. */
const known: [name: string, isRight: (value: unknown) => boolean, what: string][] = [
  ["cart", isAmount, "an amount like 49.9"],
  [
    "stock",
    (value) => isAmount(value) || isObject(value, isAmount),
    "a number like 3, or one for each product",
  ],
  [
    "language",
    (value) => isOf("string", value) && /^[a-z]{2,3}([-_]\w+)*$/i.test(value as string),
    "a code like de or pt-BR",
  ],
  [
    "user",
    (value) => isObject(value, (one) => isOf("string number boolean", one)),
    "an object of texts, numbers, true and false",
  ],
];

/** Takes over what `growflyer("set", …)` says: all of it, or nothing and a sentence about what is wrong. */
export function set(widget: Widget & Said, settings: unknown): string | undefined {
  if (!isObject(settings)) return '"set" needs an object: growflyer("set", { cart: 49.9 })';
  for (const name of Object.keys(settings)) {
    const [, isRight, what] = known.find(([one]) => one === name) || [];
    if (!isRight) return `"set": there is no "${name}"; there are ${known.map(([one]) => one)}`;
    if (settings[name] !== undefined && !isRight(settings[name]))
      return `"set": ${name} is ${what}`;
  }
  const { language, user } = settings as GrowflyerSettings;
  widget.said = Object.assign(widget.said || {}, settings);
  if (language) speak(widget, language);
  const attributes: Record<string, string> = {};
  for (const name of Object.keys(user || {})) attributes[name] = String(user?.[name]);
  describe(widget, attributes);
  return undefined;
}

/** This very part in the other language has the words that the others were built with. */
function speak(widget: Widget, language: string): void {
  const { config, player, failures } = widget;
  const tag = language.toLowerCase().replace(/_/g, "-");
  const wait = (on: boolean) => player.change((state, now) => hold(state, "words", on, now));
  widget.language = tag;
  wait(true);
  config
    .load("api", tag.slice(0, 12))
    .then(
      (part) =>
        // Another language may have been asked for meanwhile; into the object that the runtime uses.
        widget.language === tag &&
        Object.assign(widget.words, (part as Pick<Widget, "words">).words),
      (error) => failures.push(error),
    )
    .then(() => widget.language === tag && wait(false));
}

function isAmount(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value < Infinity;
}

/** `types` as `typeof` names them. */
export function isOf(types: string, value: unknown): boolean {
  return types.includes(typeof value);
}

/** Whether it is an object, and all its values are as wanted. */
export function isObject(
  value: unknown,
  wanted: (one: unknown) => boolean = () => true,
): value is Record<string, unknown> {
  return !!value && typeof value === "object" && Object.values(value).every((one) => wanted(one));
}
