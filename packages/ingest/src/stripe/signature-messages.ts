import type { SignatureCause } from "@growflyer/services/signature-failures/add";

/** For the endpoint's log at Stripe, where whoever set it up looks: what is wrong, and what to do. */
export const signatureMessages: Record<Exclude<SignatureCause, "thin_event">, string> = {
  missing_header: "The stripe-signature header is missing",
  unreadable_header: "The stripe-signature header cannot be read",
  timestamp:
    "The signature is right, but its timestamp is more than five minutes away. Check the clocks of the sender and of this server, and that nothing between sends old requests again",
  no_secret:
    "This source has no signing secret yet. Save the endpoint's secret (whsec_…) in Growflyer",
  wrong_secret:
    "The signature does not match. Check that the signing secret in Growflyer is this endpoint's, and that nothing between changes the body",
  body_changed:
    "The signature does not match, because the body was changed on its way: the secret is right. Something between Stripe and Growflyer reads the JSON and writes it again; let it pass the body on as it is",
  mode_mismatch:
    "The signature does not match, and the secret in Growflyer belongs to an endpoint of the other mode. Live mode and test mode have endpoints, and signing secrets, of their own: add this one's",
};
