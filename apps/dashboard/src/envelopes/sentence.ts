/** What is stored as a clause, "a paid checkout", as a sentence of its own: "A paid checkout." */
export function sentence(clause: string): string {
  const text = clause.charAt(0).toUpperCase() + clause.slice(1);
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
