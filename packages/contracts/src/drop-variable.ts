const separators = "[\\s,;:·•|/–—-]+";
const atStart = new RegExp(`^${separators}`);
const atEnd = new RegExp(`${separators}$`);
const nextPlace = new RegExp(`^${separators}(?=\\{c)`);
/** A word of up to four letters right before a place leads to it, in most languages: from, in, aus, de. */
const lead = new RegExp(`((^|${separators})(based )?\\p{L}{1,4} |${separators})$`, "u");
const openBracket = /\s*[([][^()[\]{}]*$/;

/**
 * Takes a variable, of which nothing is known, out of a template, with the words that led to it:
 * "{name} from {city} bought" becomes "{name} bought", "({city})" nothing.
 */
export function dropVariable(template: string, variable: string): string {
  const at = template.indexOf(variable);
  if (at < 0) return template;
  return dropVariable(
    join(template.slice(0, at), template.slice(at + variable.length)).replace(atEnd, ""),
    variable,
  );
}

function join(before: string, after: string): string {
  if (openBracket.test(before) && /^[)\]]/.test(after)) {
    return before.replace(openBracket, "") + after.slice(1);
  }
  // "from {city}, {country}": what led to the city leads to the country now.
  if (nextPlace.test(after)) return before + after.replace(atStart, "");
  // "{city}-based", "{city}'s".
  if (/^['’-]\p{L}/u.test(after)) return before + after.replace(/^\S+ ?/, "");
  const left = before.replace(lead, "");
  let right = after;
  if (!left) {
    right = right.replace(atStart, "");
    return right.charAt(0).toUpperCase() + right.slice(1);
  }
  // The second comma of a pair: "{name}, {city}, bought".
  if (before.slice(left.length).includes(",")) right = right.replace(/^,(?=\s*\p{L})/u, "");
  return left + (/^\{/.test(right) ? " " : "") + right;
}
