/** Of `after`, what is not as it was before: what a form has to send, so that it leaves the rest to others. */
export function changedValues<Values extends object>(
  before: Values,
  after: Values,
): Partial<Values> {
  const entries = Object.entries(after).filter(
    ([name, value]) => value !== before[name as keyof Values],
  );
  return Object.fromEntries(entries) as Partial<Values>;
}
