import { headers } from "next/headers";
import { cache } from "react";
import { getAuth } from "./auth";

/** The session of the request's cookie, or null. Read once per request. */
export const getSession = cache(async () => {
  // First of all, so that a build, which has no runtime, learns here that the page is made per request.
  const requestHeaders = await headers();
  return getAuth().api.getSession({ headers: requestHeaders });
});
