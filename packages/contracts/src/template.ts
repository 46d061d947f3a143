import * as z from "zod";

/** What a message template may speak of, in braces: "{name} from {city} bought {product}, {time}". */
export const templateVariables = ["name", "city", "country", "product", "time"] as const;

const variable = /\{([^{}]*)\}/g;

export const Template = z
  .string()
  .trim()
  .min(1, "Write the message that visitors will see")
  .max(200, "Use at most 200 characters")
  .superRefine((text, context) => {
    const unknown = unknownVariables(text);
    if (unknown.length > 0) {
      context.addIssue({
        code: "custom",
        message: `There is no variable ${unknown.join(", ")}. Use ${templateVariables.map((name) => `{${name}}`).join(", ")}`,
      });
    } else if (/[{}]/.test(text.replace(variable, ""))) {
      context.addIssue({
        code: "custom",
        message: "A brace is missing: write variables like {name}",
      });
    }
  });
export type Template = z.infer<typeof Template>;

/** The names between braces, known or not, as often as they occur. */
export function variablesOf(text: string): string[] {
  return [...text.matchAll(variable)].map((match) => match[1] ?? "");
}

function unknownVariables(text: string): string[] {
  const known: readonly string[] = templateVariables;
  return variablesOf(text)
    .filter((name) => !known.includes(name))
    .map((name) => `{${name}}`);
}
