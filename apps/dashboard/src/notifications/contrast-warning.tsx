import { Notice } from "@/ui/notice";
import { contrastRatio, enoughContrast } from "./contrast";

const colour = /^#[0-9a-f]{6}$/i;

/** Says when the message is hard to read on its background. */
export function ContrastWarning({ background, text }: { background: string; text: string }) {
  const ratio = colour.test(background) && colour.test(text) ? contrastRatio(background, text) : 21;
  return (
    <div aria-live="polite" className="empty:hidden">
      {ratio < enoughContrast && (
        <Notice tone="warning">
          Hard to read: the contrast is {Math.floor(ratio * 10) / 10} to 1. Make it {enoughContrast}{" "}
          to 1 or more with a darker or a lighter colour.
        </Notice>
      )}
    </div>
  );
}
