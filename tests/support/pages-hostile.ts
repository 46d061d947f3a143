/**
 * Style sheets that go for every element with all their might, by what they do. For every element but
 * the root: where that is hidden or turned, so is all that a window shows.
 */
export const hostileStyles = {
  "hides and turns everything": `html * {
    display: none !important; visibility: hidden !important; opacity: 0 !important;
    transform: rotate(45deg) scale(3) !important; zoom: 2 !important;
  }`,
  "paints everything": `html * {
    color: red !important; background: lime !important; border: 9px solid blue !important;
    font: 40px serif !important; letter-spacing: 1em !important;
    text-transform: uppercase !important; filter: invert(1) !important;
  }`,
  "unsets everything": "html * { all: unset !important }",
  "lays everything out anew": `html *, html *::before, html *::after {
    position: static !important; float: left !important; inset: auto !important;
    width: 9px !important; max-width: 9px !important; box-sizing: border-box !important;
    margin: 50px !important; padding: 50px !important;
  }`,
  "moves everything": `html * {
    animation: spin 1s infinite !important; transition: all 9s !important;
    pointer-events: none !important; clip-path: circle(1px) !important; contain: strict !important;
  }
  @keyframes spin { to { rotate: 1turn } }`,
  "sets variables on everything": `html * {
    --x: 900px !important; --y: 900px !important; --from: 900px !important;
    direction: inherit !important;
  }
  :root { font-size: 40px; line-height: 4 }
  div { position: static !important }`,
};

/** Scripts before the pixel, by what a page with them does. */
export const earlyChanges = {
  "adds to what everything inherits from": `
    Array.prototype.each = function () {};
    Array.prototype.surprise = 1;
    Object.prototype.extend = function () {};
    Object.prototype.surprise = "x";
    Function.prototype.surprise = 1;`,
  // As Prototype.js had until 1.7: JSON.stringify then writes texts of texts.
  "has a toJSON of its own": `
    for (const type of [Array, String, Number]) {
      type.prototype.toJSON = function () { return '"' + this + '"'; };
    }`,
  "has accessors on Object.prototype": `
    const names = "rules link live country order loop gap pages not query cache mode only off every";
    for (const name of (names + " quiet triggers views visitors windows hidden key").split(" ")) {
      Object.defineProperty(Object.prototype, name, {
        get() { return undefined; },
        set(value) {
          const own = { value, writable: true, configurable: true, enumerable: true };
          Object.defineProperty(this, name, own);
        },
        configurable: true,
      });
    }`,
  "freezes the builtins": `
    const types = [Object, Array, Promise, Function, String, Number, RegExp, Map, Set, Date, Error];
    for (const type of [...types, Element, Node, Event, EventTarget, URL]) {
      Object.freeze(type.prototype);
      Object.freeze(type);
    }
    for (const one of [JSON, Math, Reflect]) Object.freeze(one);`,
};

const change = (script: string) => `
  window.mine = [];
  const replace = (on, name, value) => {
    on[name] = value;
    mine.push([on, name, on[name]]);
  };
  ${script}`;

/** Scripts after the pixel's loader, by what they replace; `mine` lists it: object, name, value. */
export const lateChanges = {
  "methods of texts and lists": change(`
    const methods = [[String, "replace"], [String, "split"], [Array, "find"], [Array, "includes"]];
    for (const [type, name] of [...methods, [Array, "map"], [RegExp, "test"]]) {
      const original = type.prototype[name];
      replace(type.prototype, name, function (...args) { return original.apply(this, args); });
    }`),
  "String.prototype.replace by something else": change(
    `replace(String.prototype, "replace", function () { return "replaced"; });`,
  ),
  "fetch, JSON and the timers": change(`
    for (const name of ["fetch", "setTimeout", "setInterval"]) replace(window, name, () => {});
    for (const name of ["parse", "stringify"]) replace(JSON, name, () => {});`),
  "console and EventSource": change(`
    const fail = function () { throw new Error("This is mine"); };
    for (const name of ["log", "warn", "error", "info", "debug"]) replace(console, name, fail);
    replace(window, "EventSource", fail);`),
};
