import { AppError, isAppError } from "@growflyer/contracts/errors";
import type { Context } from "@growflyer/services/context";
import { EnvelopeWriter } from "@growflyer/services/envelopes/writer";
import type { OpenSource } from "@growflyer/services/sources/open-secrets";
import { errorAnswer } from "../error-answer";
import type { WebhookAnswer, WebhookRequest } from "../webhook-exchange";
import { type EventHead, parseEventHead, thinEventHint } from "./event";
import { OpenSources } from "./open-sources";
import { Refusals } from "./refusals";
import { verifySignature } from "./verify-signature";

/** Stripe's own events stay far below this. */
const maxBytes = 1024 * 1024;

/** Milliseconds. Stripe gives up on a slow endpoint, and a retry of what was stored after all is a duplicate. */
const storageTimeout = 5000;

/** Receives Stripe's events. `onStored` hears of a new one. */
export class StripeWebhook {
  private readonly sources: OpenSources;
  private readonly writer: EnvelopeWriter;
  private readonly refusals: Refusals;

  constructor(
    private readonly ctx: Context,
    private readonly onStored: () => void,
  ) {
    this.sources = new OpenSources(ctx);
    this.writer = new EnvelopeWriter(ctx, { patience: storageTimeout });
    this.refusals = new Refusals(ctx);
  }

  /**
   * One event: verified over the raw bytes, stored, then answered; it is understood later, by the
   * inbox. 200 means durably stored, now or at an earlier delivery.
   */
  async answer(request: WebhookRequest, sourceId: string): Promise<WebhookAnswer> {
    if (request.method !== "POST") return explainAddress();
    try {
      return await this.receive(request, sourceId);
    } catch (error) {
      return errorAnswer(this.ctx, error);
    }
  }

  private async receive(request: WebhookRequest, sourceId: string): Promise<WebhookAnswer> {
    const payload = await request.body(maxBytes);
    const header = request.header("stripe-signature");
    const source = await this.verify(payload, header, sourceId);
    const event = parseEventHead(payload);
    const outcome = await this.store(source, event, payload);
    if (outcome === "stored") {
      if (event.thin) this.refusals.count(source, "thin_event");
      this.onStored();
    }
    return { status: 200, json: { received: true, ...hint(event) } };
  }

  /** Resolves when all that was received is answered for, and all failures are counted. */
  async close(): Promise<void> {
    this.sources.close();
    await this.writer.close();
    await this.refusals.close();
  }

  /** Resolves to the source whose secret has signed the payload. Throws `invalid` or `not_found`. */
  private async verify(payload: Buffer, header: string | null, id: string): Promise<OpenSource> {
    const check = (source: OpenSource) =>
      verifySignature(payload, header, source.secrets, this.ctx.now());
    let source = this.sources.peek(id) ?? (await this.inTime(this.sources.get(id)));
    let result = check(source);
    if (result === "no_match" || result === "no_secret") {
      // Its secret may have been saved a moment ago, by another process.
      source = await this.inTime(this.sources.reread(id));
      result = check(source);
    }
    if (result === "valid") return source;
    throw await this.inTime(this.refusals.refuse(result, { payload, header, source }));
  }

  private store(source: OpenSource, event: EventHead, payload: Buffer) {
    const writing = this.writer.write({
      sourceId: source.id,
      campaignId: source.campaignId,
      providerEventId: event.id,
      type: event.type,
      mode: event.livemode ? "live" : "test",
      payload,
    });
    // A source that was just disconnected takes no envelopes: then it is gone, and not the database.
    return this.inTime(
      writing.catch(async (error) => {
        if (!isAppError(error)) await this.sources.reread(source.id);
        throw error;
      }),
    );
  }

  /** Turns a failing or silent database into a 503: Stripe then sends the event again. */
  private async inTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("The database is too slow")), storageTimeout);
    });
    try {
      return await Promise.race([work, late]);
    } catch (error) {
      if (isAppError(error)) throw error;
      this.ctx.report(error, "webhook");
      throw new AppError("unavailable", "The event could not be stored. Send it again");
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Stripe shows an endpoint's answers in its event log, where whoever set it up looks. */
function hint(event: EventHead): { ignored?: string } {
  return event.thin ? { ignored: thinEventHint } : {};
}

function explainAddress(): WebhookAnswer {
  const message =
    "This address is for Stripe, not for a browser. Paste this address into Stripe: Developers, Webhooks, Add endpoint";
  return { status: 405, json: { error: { code: "invalid", message } }, headers: { allow: "POST" } };
}
