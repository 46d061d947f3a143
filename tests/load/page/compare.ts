import { median } from "../statistics";

export type Comparison = {
  without: number;
  with: number;
  /** The typical difference of a round, and the interval that holds it with at least 95 % certainty. */
  difference: number;
  low: number;
  high: number;
};

/**
 * Compares what was measured in the same rounds: the Hodges-Lehmann estimate of the difference, and
 * the interval of Wilcoxon's signed-rank test, which ask nothing of how the noise is distributed.
 * With fewer than six rounds there is no such interval: it is then the range of all differences.
 */
export function compare(without: number[], withIt: number[]): Comparison {
  const differences = withIt.map((value, round) => value - (without[round] ?? Number.NaN));
  const averages = walshAverages(differences);
  const outside = Math.max(0, lowerTail(differences.length) - 1);
  return {
    without: median(without),
    with: median(withIt),
    difference: middle(averages),
    low: averages[outside] ?? Number.NaN,
    high: averages[averages.length - 1 - outside] ?? Number.NaN,
  };
}

/** Whether what was measured may well be no difference at all, or an improvement. */
export const isNoise = ({ low }: Comparison) => low <= 0;

/** The averages of all pairs, each with itself as well, ascending. */
function walshAverages(values: number[]): number[] {
  const averages = values.flatMap((one, at) => values.slice(at).map((other) => (one + other) / 2));
  return averages.sort((a, b) => a - b);
}

function middle(sorted: number[]): number {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
}

/** The largest rank sum below which n differences of no meaning stay in at most 2.5 % of all cases. */
function lowerTail(n: number): number {
  // ways[s]: subsets of the ranks 1 to n whose sum is s.
  const ways = new Array<number>((n * (n + 1)) / 2 + 1).fill(0);
  ways[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let sum = ways.length - 1; sum >= rank; sum--) {
      ways[sum] = (ways[sum] ?? 0) + (ways[sum - rank] ?? 0);
    }
  }
  let below = 0;
  let tail = 0;
  while (below + (ways[tail] ?? 0) <= 0.025 * 2 ** n) below += ways[tail++] ?? 0;
  return tail;
}
