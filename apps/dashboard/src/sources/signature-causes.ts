import type { SignatureTrouble } from "@growflyer/services/sources/signature-troubles";

/** What most likely lies behind a bad signature, and what to do about it, in plain words. */
type Cause = { title: string; advice: string };

const causes: Record<string, Cause> = {
  wrong_secret: {
    title: "Probably the wrong signing secret",
    advice:
      "Stripe signs with a secret that is not stored here. Each endpoint has its own, and test mode another than live mode: copy it from the page of the endpoint that has this address.",
  },
  no_secret: {
    title: "No signing secret is stored",
    advice:
      "Stripe sends events, but nothing proves that they are Stripe’s. Add the endpoint’s secret below; Stripe repeats what was refused.",
  },
  mode_mismatch: {
    title: "Probably a secret of the other mode",
    advice:
      "A live endpoint signs with a live secret, a test endpoint with a test secret. Copy the secret again, with Stripe’s dashboard in the mode of the events that are missing.",
  },
  body_changed: {
    title: "The body was changed on its way",
    advice:
      "The secret is right, but these are not the bytes that Stripe has signed. A proxy or a firewall in front of this server rewrites them: let it pass this address on untouched.",
  },
  timestamp: {
    title: "Probably a clock that is wrong",
    advice:
      "The signature’s time is more than five minutes away from this server’s. Have the server set its clock over the network (NTP).",
  },
  thin_event: {
    title: "Thin events were chosen",
    advice:
      "The endpoint sends “thin” events, which say that something has happened and not what. Add an endpoint with the payload style “Snapshot” at Stripe, or a restricted key here, with which their snapshots are fetched.",
  },
  unreadable_header: {
    title: "A signature that cannot be read",
    advice:
      "The Stripe-Signature header is not in Stripe’s form. If real events are missing, a proxy in front of this server rewrites headers.",
  },
  missing_header: {
    title: "Requests without a signature",
    advice: "Something other than Stripe has called this address. Nothing of it was stored.",
  },
};

const unknown: Cause = {
  title: "Signatures that do not hold",
  advice: "Copy the signing secret again from the endpoint’s page at Stripe.",
};

export function signatureCause(cause: string): Cause {
  return causes[cause] ?? unknown;
}

/** How often it happened: "3 requests were refused". Thin events are answered with 200. */
export function signatureCounts({
  cause,
  count,
}: Pick<SignatureTrouble, "cause" | "count">): string {
  const many = count.toLocaleString("en");
  if (cause === "thin_event") {
    const events = count === 1 ? "1 thin event was" : `${many} thin events were`;
    return `${events} accepted and left aside`;
  }
  return `${count === 1 ? "1 request was" : `${many} requests were`} refused`;
}

/** What events that were accepted since say about it; nothing where there are none. */
export function signatureOutlook({
  acceptedSince,
  mended,
}: Pick<SignatureTrouble, "acceptedSince" | "mended">): string {
  if (mended) {
    return "Events were accepted since, and for hours none has failed like this: it seems to be mended.";
  }
  if (!acceptedSince) return "";
  return "Events were accepted since, perhaps of another endpoint. It counts as mended once this has not happened for three hours.";
}
