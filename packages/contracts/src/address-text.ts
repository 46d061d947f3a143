/** Escapes what a regular expression would take for syntax. An accent may stand for itself in a page's address. */
export function text(value: string): string {
  return value
    .normalize("NFC")
    .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
    .replace(/[^\0-\x7f]/gu, (character) => {
      const apart = character.normalize("NFD");
      return apart === character ? character : `(?:${character}|${apart})`;
    });
}

/** `decodeURI` leaves these as they are. `/`, `?` and `#` are none of them: encoded they end no part. */
const reserved = ";:@&=+$,";

/** Text in a path: what is reserved may be encoded. */
export function pathText(value: string): string {
  return value.normalize("NFC").replace(/%[0-9a-f]{2}|./gis, (piece) => {
    const character = piece.length === 3 ? decodeAll(piece) : piece;
    return reserved.includes(character) ? either(character) : text(piece);
  });
}

/** `decodeURI` leaves these as they are, and pages write them either way in a query. */
const soft = "/:?@$,;";

/** Text in a query: a space is a plus, and a slash may be encoded. */
export function queryText(value: string): string {
  return value.normalize("NFC").replace(/%[0-9a-f]{2}|./gis, (piece) => {
    const character = piece.length === 3 ? decodeAll(piece) : piece;
    if (character === " ") return "[ +]";
    if (character === "+" && piece === "+") return "(?:[ +]|%2B)";
    return soft.includes(character) ? either(character) : text(piece);
  });
}

/** The name or the value of one parameter, as far as `&` and `#` do not end it. */
export function parameterText(value: string): string {
  return decodeAll(value)
    .normalize("NFC")
    .replace(/./gsu, (character) => {
      if (character === " ") return "[ +]";
      if (character === "+") return "(?:[ +]|%2B)";
      if (character === "&" || character === "#") return encodeURIComponent(character);
      return `${soft}=`.includes(character) ? either(character) : text(character);
    });
}

function either(character: string): string {
  return `(?:${text(character)}|${encodeURIComponent(character)})`;
}

function decodeAll(value: string): string {
  return value.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}
