import { isAppError } from "@growflyer/contracts/errors";
import { notFound } from "next/navigation";

/** For pages: waits for what a verb finds, and shows the not-found page where it finds nothing. */
export async function orNotFound<T>(found: Promise<T>): Promise<T> {
  try {
    return await found;
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  }
}
