import Stripe from "stripe";
import { expect, test } from "vitest";
import { secret } from "../testing/shop";
import { checkoutSession, stripeEvent } from "../testing/stripe-events";
import { diagnoseSignature } from "./diagnose-signature";

const event = stripeEvent("checkout.session.completed", {
  ...checkoutSession(),
  metadata: {},
  discounts: [],
  note: "Größe 42, [] {}",
});
const pretty = JSON.stringify(event, null, 2);
const compact = JSON.stringify(event);

const header = (payload: string, by = secret) =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret: by, timestamp: 1 });

function diagnose(sent: string, arrived: string | Buffer, over = {}) {
  const payload = Buffer.from(arrived as string);
  const secrets = ["whsec_another", secret];
  return diagnoseSignature({ payload, header: header(sent), secrets, signedModes: [], ...over });
}

test.each([
  ["compacted", pretty, compact],
  ["indented", compact, pretty],
  ["indented otherwise", pretty, JSON.stringify(event, null, 4)],
  ["given a byte order mark", pretty, `\ufeff${pretty}`],
  ["given a byte order mark and compacted", pretty, `\ufeff${compact}`],
  ["given a newline at its end", pretty, `${pretty}\n`],
  ["robbed of the newline at its end", `${pretty}\n`, pretty],
  ["given the line ends of Windows", pretty, pretty.replaceAll("\n", "\r\n")],
  ["escaped", pretty, compact.replaceAll("ö", "\\u00f6")],
])("recognises a body that was %s", (_, sent, arrived) => {
  expect(diagnose(sent, arrived)).toBe("body_changed");
});

test("recognises a body that Ruby wrote, with empty lists on lines of their own", () => {
  const ruby = pretty
    .replaceAll("[],\n", "[\n\n      ],\n")
    .replace('"metadata": {}', '"metadata": {\n      }');
  expect(ruby).not.toBe(pretty);
  expect(diagnose(ruby, compact)).toBe("body_changed");
});

test("calls the secret wrong when nothing else is known", () => {
  expect(diagnose(pretty, pretty, { secrets: ["whsec_another"] })).toBe("wrong_secret");
  expect(diagnose(pretty, "{ not json", { secrets: ["whsec_another"] })).toBe("wrong_secret");
});

test("names the mode when the secret has only ever signed the other one", () => {
  const wrong = { secrets: ["whsec_another"] };
  expect(diagnose(pretty, pretty, { ...wrong, signedModes: ["test"] })).toBe("mode_mismatch");
  expect(diagnose(pretty, pretty, { ...wrong, signedModes: ["live"] })).toBe("wrong_secret");
  expect(diagnose(pretty, pretty, { ...wrong, signedModes: ["live", "test"] })).toBe(
    "wrong_secret",
  );
});

test.each([800, 20_000, 120_000])(
  "does not work hard for a body that is %i levels deep",
  (levels) => {
    const deep = `${"[".repeat(levels)}${"]".repeat(levels)}`;
    expect(diagnose(pretty, deep)).toBe("wrong_secret");
  },
);

test("does not work hard for a body of many lines", () => {
  const wide = JSON.stringify({ list: Array.from({ length: 20_000 }, () => ({ a: [], b: {} })) });
  expect(diagnose(pretty, wide)).toBe("wrong_secret");
});

test("does not work hard for a long body", () => {
  const long = JSON.stringify({ ...event, padding: "x".repeat(300_000) });
  expect(diagnose(JSON.stringify(JSON.parse(long), null, 2), long)).toBe("wrong_secret");
});
