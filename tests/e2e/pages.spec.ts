import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/fixtures";
import { connectStripe, createCampaign, createNotification, signUp } from "../support/marketer";
import { chargeRefunded, checkoutCompleted, deliver, randomId } from "../support/stripe";

const secret = "whsec_0123456789abcdefghijklmnop";
const widths = [1440, 390];
const schemes = ["light", "dark"] as const;

/** Every page, in both schemes and at both ends of the range of widths; pictures go to test-results/. */
async function inspect(page: Page, name: string, path: string) {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of widths) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await page.goto(path);
      await expect(page.getByText("Loading…")).toHaveCount(0);
      await page.waitForTimeout(150);
      const label = `${name}-${width}-${colorScheme}`;
      await page.screenshot({ path: `tests/test-results/pages/${label}.png`, fullPage: true });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${label} does not scroll sideways`).toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`,
      );
      expect(found, `axe on ${label}`).toEqual([]);
    }
  }
}

test("every page before signing in is accessible at every size and in both schemes", async ({
  page,
}) => {
  for (const name of ["login", "signup", "forgot-password", "no-such-page"]) {
    await inspect(page, name, `/${name}`);
  }
});

test("every page of a new workspace is accessible at every size and in both schemes", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signUp(page);
  await inspect(page, "campaigns-empty", "/campaigns");
  await inspect(page, "campaigns-new", "/campaigns/new");
  const { campaignUrl } = await createCampaign(page, "Trailhead", "shop.example");
  const empty = {
    "": "overview",
    "/install": "install",
    "/notifications": "notifications",
    "/sources": "sources",
    "/conversions": "conversions",
  };
  for (const [path, name] of Object.entries(empty))
    await inspect(page, `${name}-empty`, `${campaignUrl}${path}`);
  await page.goto(`${campaignUrl}/sources`);
  await page.getByRole("button", { name: "Connect Stripe" }).click();
  await expect(page.getByLabel("Signing secret")).toBeVisible();
  await inspect(page, "sources-connect", `${campaignUrl}/sources`);
});

test("every page of a busy workspace is accessible at every size and in both schemes", async ({
  page,
  shop,
}) => {
  test.setTimeout(300_000);
  await signUp(page);
  const { campaignUrl, snippet } = await createCampaign(page, "Trailhead", shop.host);
  await createNotification(page, campaignUrl);
  const editor = page.url();
  const webhook = await connectStripe(page, campaignUrl, secret);
  const sourceId = /src_\w+/.exec(webhook)?.[0] ?? "";
  const refunded = randomId("pi");
  await deliver(webhook, secret, checkoutCompleted({ paymentIntent: refunded, name: "Rita Ray" }));
  await deliver(webhook, secret, chargeRefunded(refunded));
  await deliver(webhook, secret, checkoutCompleted({ name: null, city: null }));
  await deliver(webhook, secret, checkoutCompleted({ name: "Testy", livemode: false }));
  for (const name of ["Jane", "Ana María", "Li"]) {
    await deliver(
      webhook,
      secret,
      checkoutCompleted({ name, product: "Merino Hiking Socks, pack of three" }),
    );
  }
  shop.setHead(snippet);
  const visitor = await page.context().newPage();
  await visitor.goto(shop.url);
  await expect(visitor.getByText("from Berlin").first()).toBeVisible();
  await visitor.waitForTimeout(2000);
  await visitor.close();
  const pages = [
    "",
    "/install",
    "/install/integrations",
    "/install/advanced",
    "/notifications",
    "/notifications/new",
    "/notifications/new?type=announcement",
    "/sources",
    `/sources/${sourceId}/events`,
    `/sources/${sourceId}/settings`,
    "/conversions",
    "/conversions?state=refunded",
    "/settings",
  ];
  for (const path of pages) {
    const name = path.replace(sourceId, "").replace(/\W+/g, "-").replace(/^-/, "");
    await inspect(page, name || "overview", `${campaignUrl}${path}`);
  }
  await page.goto(`${campaignUrl}/conversions?state=refunded`);
  await page.getByRole("link", { name: "Rita" }).first().click();
  await page.waitForURL(/\/conversions\/cnv_/);
  await inspect(page, "conversion", page.url());
  await inspect(page, "editor", editor);
  await inspect(page, "rules", `${editor}/rules`);
  await inspect(page, "campaigns", "/campaigns");
  await inspect(page, "demo", "/demo");
  await inspect(page, "not-found", "/campaigns/cmp_00000000000000000000");
});
