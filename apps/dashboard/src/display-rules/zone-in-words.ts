/** An IANA time zone as people call it: "New York time", "UTC". */
export function zoneInWords(timeZone: string): string {
  if (/^(Etc\/)?(UTC|UCT|GMT|Universal|Zulu)$/.test(timeZone)) return "UTC";
  const place = timeZone.split("/").at(-1) ?? timeZone;
  return `${place.replaceAll("_", " ")} time`;
}
