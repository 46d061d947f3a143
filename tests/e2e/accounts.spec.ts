import { expect, test } from "../support/fixtures";
import { type Mailbox, startMailbox } from "../support/mailbox";
import {
  createCampaign,
  createNotification,
  giveOwnAddress,
  newPerson,
  signUp,
} from "../support/marketer";
import { type GrowflyerServer, startServer } from "../support/server";

test("sign up, log out, log in", async ({ page }) => {
  const person = await signUp(page);
  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await page.waitForURL("**/login**");
  await page.goto("/campaigns");
  await page.waitForURL("**/login**");
  await page.getByLabel("E-mail").fill(person.email.toUpperCase());
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL("**/campaigns");
});

test("bad input is refused at its field, and nothing that was typed is lost", async ({ page }) => {
  await giveOwnAddress(page);
  await page.goto("/signup");
  await page.getByLabel("E-mail").fill("nonsense");
  await page.getByLabel("Password").fill("short");
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByText("Enter your name")).toBeVisible();
  await expect(page.getByText("Enter an e-mail address, like jane@shop.example")).toBeVisible();
  await expect(page.getByText("Use at least 8 characters").first()).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("nonsense");
});

test("a wrong password and an unknown address get the same answer", async ({ page }) => {
  const person = await signUp(page);
  await page.context().clearCookies();
  const answers: string[] = [];
  for (const email of [person.email, newPerson().email]) {
    await page.goto("/login");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill("wrong-password");
    await page.getByRole("button", { name: "Log in" }).click();
    answers.push(
      (await page.getByRole("alert").filter({ hasText: /\w/ }).first().textContent()) ?? "",
    );
  }
  expect(answers[0]).not.toBe("");
  expect(answers[1]).toBe(answers[0]);
});

test("guessing passwords runs into a limit that says when to go on", async ({ page }) => {
  await giveOwnAddress(page);
  await page.goto("/login");
  await page.getByLabel("E-mail").fill(newPerson().email);
  await page.getByLabel("Password").fill("wrong-password");
  await expect(async () => {
    await page.getByRole("button", { name: "Log in" }).click();
    await expect(page.getByText(/too many/i)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 40_000 });
});

test("without a mail server the link to a new password is in the server's output", async ({
  page,
  growflyer,
}) => {
  const person = await signUp(page);
  await page.context().clearCookies();
  await page.goto("/forgot-password");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByRole("button", { name: /send/i }).click();
  await expect.poll(() => growflyer.output()).toContain(person.email);
  const link =
    growflyer
      .output()
      .split(person.email)
      .at(-1)
      ?.match(/http\S+/)?.[0] ?? "";
  await page.goto(link);
  await page.getByLabel("New password").fill("another-password");
  await page.getByRole("button", { name: /save|set/i }).click();
  await page.waitForURL("**/login**");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill("another-password");
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL("**/campaigns");
});

test("another workspace's campaign is not found, on every page of it", async ({
  browser,
  page,
  growflyer,
}) => {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Mine", "mine.example");
  const other = await browser.newPage({ baseURL: growflyer.url });
  await signUp(other);
  for (const path of [
    "",
    "/install",
    "/install/integrations",
    "/install/advanced",
    "/notifications",
    "/notifications/new",
    "/sources",
    "/conversions",
    "/settings",
    "/live",
  ]) {
    // With the other's cookies, but no browser: an error without a body is no page to go to.
    const response = await other.request.get(`${campaignUrl}${path}`);
    expect(response.status(), path).toBe(404);
  }
  // A notification of theirs under a campaign of one's own.
  await createNotification(page, campaignUrl);
  const theirs = page.url().split("/").at(-1);
  const own = await createCampaign(other, "Own", "own.example");
  const mixed = await other.request.get(`${own.campaignUrl}/notifications/${theirs}`);
  expect(mixed.status()).toBe(404);
  await other.close();
});

test.describe("with a mail server", () => {
  let mailbox: Mailbox;
  let growflyer: GrowflyerServer;
  test.beforeAll(async () => {
    mailbox = await startMailbox();
    growflyer = await startServer({ env: { SMTP_URL: mailbox.url } });
  });
  test.afterAll(async () => {
    await growflyer.dispose();
    await mailbox.close();
  });

  test("an account begins with a confirmed address, and nobody learns which addresses have one", async ({
    browser,
  }) => {
    const page = await browser.newPage({ baseURL: growflyer.url });
    await giveOwnAddress(page);
    const person = newPerson();
    const answers: string[] = [];
    for (const password of [person.password, "somebody-else"]) {
      await page.goto("/signup");
      await page.getByLabel("Name").fill(person.name);
      await page.getByLabel("E-mail").fill(person.email);
      await page.getByLabel("Password").fill(password);
      await page.getByRole("button", { name: "Sign up" }).click();
      await expect(page.getByText("Check your e-mail").first()).toBeVisible();
      answers.push((await page.getByRole("main").textContent()) ?? "");
      if (answers.length === 1) {
        const link = (await mailbox.mailTo(person.email)).match(/http[^\s"<]+/)?.[0] ?? "";
        await page.goto(link);
        await page.waitForURL("**/campaigns");
        await page.context().clearCookies();
      }
    }
    expect(answers[1]).toBe(answers[0]);
    await expect.poll(() => mailbox.count(person.email)).toBe(2);
    await page.close();
  });
});
