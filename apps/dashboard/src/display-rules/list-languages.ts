/** The languages that websites are read in, ISO 639-1. */
const codes =
  "af sq am ar hy az eu be bn bs bg my ca zh hr cs da nl en et fi fr gl ka de el gu he hi hu is id ga it ja kn kk km ko ky lo lv lt lb mk ms ml mt mr mn ne no nb fa pl pt pa ro ru sr si sk sl so es sw sv tl ta te th tr uk ur uz vi cy zu";

/** Languages with their names in English, by name. */
export function listLanguages(): { code: string; name: string }[] {
  const names = new Intl.DisplayNames("en", { type: "language" });
  return codes
    .split(" ")
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
