/** A tile in Stripe's colour with its initial; the name stands beside it. */
export function StripeLogo() {
  return (
    <span
      aria-hidden
      className="grid size-9 place-items-center rounded-lg bg-[#635bff] text-lg font-bold text-white"
    >
      S
    </span>
  );
}
