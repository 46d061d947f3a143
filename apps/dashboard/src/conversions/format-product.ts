/** "2 × Trail Shoes", or the name alone when it is one; null when the product is not known. */
export function formatProduct(name: string | null, quantity: number | null): string | null {
  if (!name) return null;
  return (quantity ?? 1) > 1 ? `${quantity} × ${name}` : name;
}
