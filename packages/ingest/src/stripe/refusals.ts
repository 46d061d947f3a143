import { AppError } from "@growflyer/contracts/errors";
import type { Mode } from "@growflyer/contracts/feed";
import type { Context } from "@growflyer/services/context";
import type { SignatureCause } from "@growflyer/services/signature-failures/add";
import { listSignedModes } from "@growflyer/services/signature-failures/signed-modes";
import type { OpenSource } from "@growflyer/services/sources/open-secrets";
import { diagnoseSignature, type MismatchCause } from "./diagnose-signature";
import { FailureCounter } from "./failure-counter";
import { signatureMessages } from "./signature-messages";
import type { SignatureCheck } from "./verify-signature";

/** Anybody can send nonsense: so many bodies a second are looked into, the others are counted only. */
const maxDiagnoses = 50;

type Refused = { payload: Buffer; header: string | null; source: OpenSource };

/** Says why a request is refused, to its sender and, counted, to the source's owner. */
export class Refusals {
  private readonly counter: FailureCounter;
  private readonly modes = new WeakMap<OpenSource, Promise<Mode[]>>();
  private second = 0;
  private diagnoses = 0;

  constructor(private readonly ctx: Context) {
    this.counter = new FailureCounter(ctx);
  }

  /** The error to answer with. */
  async refuse(check: Exclude<SignatureCheck, "valid">, refused: Refused): Promise<AppError> {
    const cause = check === "no_match" ? await this.diagnose(refused) : check;
    this.counter.add(refused.source, cause);
    return new AppError("invalid", signatureMessages[cause]);
  }

  /** Counts what was accepted, and will not be of use. */
  count(source: OpenSource, cause: SignatureCause): void {
    this.counter.add(source, cause);
  }

  /** Writes what was counted. */
  close(): Promise<void> {
    return this.counter.close();
  }

  private async diagnose({ payload, header, source }: Refused): Promise<MismatchCause> {
    const second = Math.floor(this.ctx.now().getTime() / 1000);
    if (second !== this.second) this.diagnoses = 0;
    this.second = second;
    this.diagnoses += 1;
    if (this.diagnoses > maxDiagnoses) return "wrong_secret";
    const { secrets } = source;
    const signedModes = await this.signedModes(source);
    return diagnoseSignature({ payload, header: header ?? "", secrets, signedModes });
  }

  /** Of two secrets one may have signed all events so far; then nothing is known of the other. */
  private signedModes(source: OpenSource): Promise<Mode[]> {
    const { id, secrets, secretSavedAt } = source;
    if (secrets.length !== 1 || !secretSavedAt) return Promise.resolve([]);
    const known = this.modes.get(source);
    const modes = known ?? listSignedModes(this.ctx, id, secretSavedAt);
    this.modes.set(source, modes);
    return modes;
  }
}
