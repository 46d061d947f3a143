/** The demo shop's one product, in its colours. What a simulated buyer buys is really what is chosen. */
export const colourways = [
  {
    id: "moss",
    name: "Moss",
    upper: "#6f8f5b",
    panel: "#4d6b42",
    sole: "#f4ecdb",
    trim: "#e2703a",
  },
  {
    id: "ember",
    name: "Ember",
    upper: "#e2703a",
    panel: "#b44a22",
    sole: "#fbf3e6",
    trim: "#23372c",
  },
  {
    id: "glacier",
    name: "Glacier",
    upper: "#8fb7c9",
    panel: "#4f7f98",
    sole: "#f7f4ee",
    trim: "#f0b541",
  },
] as const;

export type Colourway = (typeof colourways)[number];
export type ColourwayId = Colourway["id"];

/** In cents. */
export const price = 12900;
export const currency = "eur";

export function productName(colourway: Colourway): string {
  return `Ridgeway Trail Shoes in ${colourway.name}`;
}
