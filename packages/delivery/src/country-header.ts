import type { Answer, ReadHeader } from "./prepared-body";

/** Adds to an answer the country that the request comes from; nothing where the edge has not told it. */
export type TellCountry = (answer: Answer, header: ReadHeader) => Answer;

/** Two letters, but not Cloudflare's for "unknown". */
const country = /^(?!XX)[A-Z]{2}$/;

/**
 * `name` is the header, in lower case, in which the edge tells the country, ISO 3166-1 alpha-2. Nobody
 * stores an answer without asking anew, and a 304 tells the country again, also that it is not known:
 * a browser would keep that of an earlier request else.
 */
export function createCountryTeller(name: string | undefined): TellCountry {
  if (!name) return (answer) => answer;
  return (answer, header) => {
    const code = header(name) ?? "";
    const headers = {
      ...answer.headers,
      "growflyer-country": country.test(code) ? code : "",
      "access-control-expose-headers": "growflyer-country",
    };
    return { ...answer, headers };
  };
}
