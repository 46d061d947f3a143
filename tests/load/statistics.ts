/** The value below which `share` (0 to 1) of the samples lie, by the nearest-rank method. */
export function quantile(samples: number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

export const median = (samples: number[]) => quantile(samples, 0.5);
