import type * as z from "zod";

/** What is stored of rules: those that differ from the defaults, so that better defaults reach them. */
export function differenceFrom<Rules extends object>(
  defaults: Rules,
  rules: Rules,
): Partial<Rules> {
  const different = Object.entries(rules).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(defaults[name as keyof Rules]),
  );
  return Object.fromEntries(different) as Partial<Rules>;
}

/**
 * Stored rules, completed by the defaults. Throws when there is anything among them that this version
 * does not know: a rule restricts, and one that is left out would not.
 */
export function completeRules<Rules extends object>(
  schema: z.ZodType<Rules>,
  defaults: Rules,
  stored: unknown,
): Rules {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) {
    throw new Error("Stored rules are no object");
  }
  const complete = { ...defaults, ...stored };
  const rules = schema.parse(complete);
  if (countValues(rules) !== countValues(complete)) {
    throw new Error("There are stored rules that this version does not know");
  }
  return rules;
}

function countValues(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, part) => sum + countValues(part), 1);
}
