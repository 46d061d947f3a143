/**
 * Black or white, whichever reads better on a colour like #4f46e5.
 * Green makes 72 % of a colour's luminance (WCAG 2), so that its first digit decides.
 */
export function contrasting(colour: string): string {
  return (colour[3] || "") > "8" ? "#111" : "#fff";
}
