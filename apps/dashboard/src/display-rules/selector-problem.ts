/**
 * What is wrong with a CSS selector, as a message for its field, or null: the browser itself is asked,
 * as on the page. Outside of a browser nothing is wrong; an empty one is somebody else's affair.
 */
export function selectorProblem(
  selector: string,
  find: ((selector: string) => unknown) | null = finder(),
): string | null {
  if (!find || !selector.trim()) return null;
  try {
    find(selector);
    return null;
  } catch {
    return messageFor(selector.trim());
  }
}

/** Looks into nothing: only whether it can be looked for is asked. */
function finder() {
  if (typeof document === "undefined") return null;
  const nothing = document.createDocumentFragment();
  return (selector: string) => nothing.querySelector(selector);
}

function messageFor(selector: string): string {
  const begin = "This is not a CSS selector";
  const digit = /([#.])(\d[\w-]*)/.exec(selector);
  if (digit) {
    const attribute = digit[1] === "#" ? "id" : "class";
    const sign = digit[1] === "#" ? "=" : "~=";
    return `${begin}: no digit may follow ${digit[1]}. Try [${attribute}${sign}"${digit[2]}"]`;
  }
  if (/[,>+~]$|^[,>+~]/.test(selector)) {
    return `${begin}: something is missing beside the ${/^[,>+~]/.exec(selector)?.[0] ?? selector.at(-1)}`;
  }
  if (/[#.]$/.test(selector)) return `${begin}: a name has to follow the ${selector.at(-1)}`;
  return `${begin}. Try #reviews for an id, or .add-to-cart for a class`;
}
