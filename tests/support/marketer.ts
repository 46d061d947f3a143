import { randomBytes, randomInt } from "node:crypto";
import { expect, type Page } from "@playwright/test";

export const newPerson = () => {
  const id = randomBytes(6).toString("hex");
  return { name: "Mara Keller", email: `mara-${id}@shop.example`, password: `correct-${id}` };
};

/** Rate limits hold a client by its address; a test run is many people behind one proxy. */
export async function giveOwnAddress(page: Page) {
  const part = () => randomInt(1, 255);
  const address = `198.18.${part()}.${part()}`;
  await page.route("**/api/auth/**", (route) =>
    route.continue({ headers: { ...route.request().headers(), "x-forwarded-for": address } }),
  );
}

/** What a marketer does in the dashboard, by the words that the documentation tells them to look for. */
export async function signUp(page: Page, person = newPerson()) {
  await giveOwnAddress(page);
  await page.goto("/signup");
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign up" }).click();
  await page.waitForURL("**/campaigns");
  return person;
}

export async function createCampaign(page: Page, name: string, domain: string) {
  await page.goto("/campaigns");
  await page.getByRole("button", { name: "Create a New Campaign" }).click();
  await page.getByLabel("Campaign name").fill(name);
  await page.getByLabel("Domain").fill(domain);
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/\/campaigns\/cmp_\w+\/install/);
  const campaignUrl = page.url().replace(/\/install.*/, "");
  const code = await page
    .getByText(/<script async src=/)
    .first()
    .textContent();
  const snippet = /<script[^>]*><\/script>/.exec(code ?? "")?.[0];
  if (!snippet) throw new Error(`No snippet on the page: ${code}`);
  return { campaignUrl, snippet, pixelKey: /px_\w+/.exec(snippet)?.[0] ?? "" };
}

export async function createNotification(page: Page, campaignUrl: string, message?: string) {
  await page.goto(`${campaignUrl}/notifications`);
  await page.getByRole("button", { name: "Create Notification" }).click();
  await page.getByRole("link", { name: "Recent sales" }).click();
  if (message) await page.getByLabel("Message").fill(message);
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/\/notifications\/ntf_/);
  await page.getByRole("switch", { name: "Enabled" }).click();
  await expect(page.getByText("Your notification is live")).toBeVisible();
}

/** Returns the webhook's address, as shown to the marketer. */
export async function connectStripe(page: Page, campaignUrl: string, secret: string) {
  await page.goto(`${campaignUrl}/sources`);
  await page.getByRole("button", { name: "Connect Stripe" }).click();
  await page.getByLabel("Signing secret").fill(secret);
  const webhookUrl = await page
    .getByText(/\/webhooks\/stripe\/src_/)
    .first()
    .textContent();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Waiting for the first event")).toBeVisible();
  const url = /https?:\/\/\S+src_\w+/.exec(webhookUrl ?? "")?.[0];
  if (!url) throw new Error("No webhook address on the page");
  return url;
}
