import type { Page } from "@playwright/test";
import { plainPage } from "../support/pages";
import { expect, hear, popupOn, type Store, test } from "../support/shop-campaign";

const reports = "report-uri /reports";

type Policy = { policy: string; tag?: (snippet: string) => string };

/** What strict pages allow, and the tag that they have. ORIGIN is Growflyer's. */
const policies: Record<string, Policy> = {
  "by our origin alone": {
    policy: "default-src 'none'; script-src ORIGIN; connect-src ORIGIN; img-src ORIGIN",
  },
  "by a nonce": {
    policy:
      "default-src 'none'; script-src 'nonce-abc'; connect-src ORIGIN; img-src ORIGIN; style-src 'nonce-abc'",
    tag: (snippet) => snippet.replace("<script", '<script nonce="abc"'),
  },
  "by a nonce, and what it loads": {
    policy:
      "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic' https:; connect-src ORIGIN; img-src ORIGIN; base-uri 'none'",
    tag: (snippet) => snippet.replace("<script", '<script nonce="abc"'),
  },
  "with Trusted Types": {
    policy:
      "default-src 'none'; script-src ORIGIN; connect-src ORIGIN; img-src ORIGIN; require-trusted-types-for 'script'; trusted-types 'none'",
  },
  "with Trusted Types and a nonce": {
    policy:
      "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src ORIGIN; img-src ORIGIN; require-trusted-types-for 'script'; trusted-types 'none'",
    tag: (snippet) => snippet.replace("<script", '<script nonce="abc"'),
  },
};

const same = (snippet: string) => snippet;

for (const [name, { policy, tag = same }] of Object.entries(policies)) {
  test(`popups come under a policy that allows scripts ${name}`, async ({ store, quietPage }) => {
    const path = `/${name.replaceAll(/\W+/g, "-")}`;
    await openUnder(quietPage, store, path, policy, tag(store.snippet));
    await expectPopups(quietPage, store);
  });
}

test("popups come from the pinned loader of the Install tab, under a policy", async ({
  store,
  quietPage,
}) => {
  const tag = await store.pinnedTag();
  expect(tag).toMatch(/integrity="sha384-[\w+/=]+"/);
  const policy =
    "default-src 'none'; script-src ORIGIN; connect-src ORIGIN; img-src ORIGIN; require-trusted-types-for 'script'; trusted-types 'none'";
  await openUnder(quietPage, store, "/pinned", policy, tag);
  await expectPopups(quietPage, store);
});

for (const part of ["loader", "runtime"]) {
  test(`a pinned page does not run a ${part} that was tampered with`, async ({
    store,
    browser,
  }) => {
    const page = await browser.newPage();
    const noise = hear(page);
    const file = (url: URL) => url.pathname.includes(`/assets/${part}-`);
    await page.route(file, async (route) => {
      const response = await route.fetch();
      const body = `document.title = "Tampered with";${await response.text()}`;
      await route.fulfill({ response, body });
    });
    const asked = page.waitForRequest((request) => file(new URL(request.url())));
    await openUnder(page, store, `/tampered-${part}`, null, await store.pinnedTag());
    await asked;
    await page.waitForTimeout(4000);
    await expect(page).toHaveTitle("A shop");
    await expect(popupOn(page)).toHaveCount(0);
    // Nothing but the browser's own word on it.
    expect(noise.filter((text) => !/integrity/.test(text))).toEqual([]);
    await page.close();
  });
}

async function openUnder(
  page: Page,
  { shop, origin }: Store,
  path: string,
  policy: string | null,
  tag: string,
) {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.defineProperty(window, "violations", { value: violations });
    addEventListener("securitypolicyviolation", (event) => {
      violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  const headers = policy && {
    "content-security-policy": `${policy.replaceAll("ORIGIN", origin)}; ${reports}`,
  };
  shop.serve(path, { body: plainPage({ head: tag }), ...(headers ? { headers } : {}) });
  await page.goto(shop.url + path);
}

/** One of the feed and one that is new; and the policy is kept all the while. */
async function expectPopups(page: Page, store: Store) {
  await expect(popupOn(page)).toBeVisible();
  await store.sell({ name: "Livia" });
  await expect(popupOn(page)).toContainText("Livia");
  await popupOn(page).getByRole("button", { name: "Close" }).click();
  await expect(popupOn(page)).toHaveCount(0);
  const violations = await page.evaluate(
    () => (window as unknown as { violations: string[] }).violations,
  );
  expect(violations).toEqual([]);
  expect(store.shop.posted("/reports")).toEqual([]);
}
