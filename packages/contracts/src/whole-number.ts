import * as z from "zod";

/** A whole number from `min` to `max`, with a message that says so. */
export function wholeNumber(min: number, max: number) {
  return z
    .number("Enter a number")
    .int("Enter a whole number")
    .min(min, `Enter ${min} or more`)
    .max(max, `Enter ${max} or less`);
}
