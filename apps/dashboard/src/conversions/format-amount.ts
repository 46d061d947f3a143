/** https://docs.stripe.com/currencies#zero-decimal: sent in the currency's own unit. */
const zeroDecimal = new Set(
  "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" "),
);
/** https://docs.stripe.com/currencies#three-decimal: sent in thousandths. */
const threeDecimal = new Set("BHD JOD KWD OMR TND".split(" "));
/** https://docs.stripe.com/currencies#special-cases: no cents in use, sent in hundredths all the same. */
const hundredfold = new Set(["ISK", "UGX"]);

/** An amount in Stripe's minor units as people write it: `4900, "eur"` is "€49.00"; null when unknown. */
export function formatAmount(amount: number | null, currency: string | null): string | null {
  if (amount === null || !currency || !/^[a-z]{3}$/i.test(currency)) return null;
  const code = currency.toUpperCase();
  const decimals = decimalsOf(code);
  const shown = hundredfold.has(code) ? 0 : decimals;
  return new Intl.NumberFormat("en", {
    style: "currency",
    currency: code,
    minimumFractionDigits: shown,
    // What cannot be, a fraction of an Icelandic króna, is shown rather than rounded away.
    maximumFractionDigits: decimals,
  }).format(amount / 10 ** decimals);
}

/**
 * The same for machines, in major units and exactly: `4900, "eur"` is "49.00"; null when unknown.
 * UGX and ISK have the two decimals that they are sent with.
 */
export function majorUnits(amount: number | null, currency: string | null): string | null {
  if (amount === null || !currency) return null;
  const decimals = decimalsOf(currency.toUpperCase());
  const digits = String(Math.abs(amount)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return `${amount < 0 ? "-" : ""}${whole}${fraction && `.${fraction}`}`;
}

/** What somebody typed, like "49", "49.9" or "49,90", in minor units; NaN when it is no such amount. */
export function minorUnits(text: string, currency: string): number {
  const decimals = decimalsOf(currency.toUpperCase());
  const [, whole, fraction = ""] = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || fraction.length > decimals) return Number.NaN;
  return Number(whole + fraction.padEnd(decimals, "0"));
}

/** How many decimals the minor unit stands for. */
function decimalsOf(code: string): number {
  if (zeroDecimal.has(code)) return 0;
  return threeDecimal.has(code) ? 3 : 2;
}
