import type { Answer, ReadHeader } from "./prepared-body";

/** Adds to an answer the country that the request comes from, where the edge has told it. */
export type TellCountry = (answer: Answer, header: ReadHeader) => Answer;

/** Two letters, but not Cloudflare's for "unknown". */
const country = /^(?!XX)[A-Z]{2}$/;

/**
 * `name` is the header, in lower case, in which the edge tells the country, ISO 3166-1 alpha-2. Nobody
 * stores an answer without asking anew, and a 304 tells the country again, so that it is always the
 * one of this request.
 */
export function createCountryTeller(name: string | undefined): TellCountry {
  if (!name) return (answer) => answer;
  return (answer, header) => {
    const code = header(name);
    if (code === null || !country.test(code)) return answer;
    const headers = {
      ...answer.headers,
      "growflyer-country": code,
      "access-control-expose-headers": "growflyer-country",
    };
    return { ...answer, headers };
  };
}
