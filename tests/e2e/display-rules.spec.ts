import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { expect, test } from "../support/fixtures";
import { createCampaign, createNotification, signUp } from "../support/marketer";

/** A new notification's rules. */
async function openRules(page: Page) {
  await signUp(page);
  const { campaignUrl } = await createCampaign(page, "Rules", "shop.example");
  await createNotification(page, campaignUrl);
  await page.goto(`${page.url()}/rules`);
  const tester = page.getByRole("region", { name: "Does this page match?" });
  return {
    address: tester.getByLabel("Page to try"),
    verdict: tester.getByRole("status"),
    inShort: page.getByRole("region", { name: "In short" }),
    group: (name: string) => page.getByRole("button", { name }),
    save: page.getByRole("button", { name: "Save" }),
    saved: page.getByText("Saved", { exact: true }),
  };
}

test("rules are set in plain words, tried before they are saved, and kept", async ({ page }) => {
  const { address, verdict, inShort, group, save, saved } = await openRules(page);
  await expect(inShort).toContainText("Shows on all pages, to everyone, at any time.");
  await expect(verdict).toContainText("Shows 2 s after the page has loaded.");

  await page.getByRole("button", { name: "Add an address" }).click();
  await page.getByLabel("Address 1", { exact: true }).fill("/pricing");
  await page.getByRole("checkbox", { name: "Phones" }).check();
  await expect(verdict).toContainText("this address is not among its pages");
  await address.fill("shop.example/Pricing/teams/");
  await expect(verdict).toContainText("not for this kind of device");
  await group("Opened by").click();
  await page.getByLabel("Device of the visitor").selectOption("A phone");
  await expect(verdict).toContainText("Shows 2 s after the page has loaded.");

  await group("Days and hours").click();
  await page.getByRole("switch", { name: "Only at certain times" }).click();
  await expect(page.getByLabel("Time zone")).not.toHaveValue("");
  for (const day of ["Mon", "Tue", "Wed", "Thu", "Fri"]) {
    await page.getByRole("checkbox", { name: day }).check();
  }
  await group("What brings it up").click();
  await page.getByRole("checkbox", { name: "Your page asks for it" }).check();
  await expect(page.getByText(/growflyer\("show", "ntf_\w+"\)/)).toBeVisible();
  await page.getByRole("checkbox", { name: "Your page asks for it" }).uncheck();
  await save.click();
  await expect(saved).toBeVisible();

  await page.reload();
  const summary =
    /whose address starts with \/pricing, to visitors on phones, on Mondays to Fridays/;
  await expect(inShort).toContainText(summary);
  await expect(page.getByLabel("Address 1", { exact: true })).toHaveValue("/pricing");
  await expect(page.getByRole("checkbox", { name: "Phones" })).toBeChecked();
  await expect(group("Days and hours")).toContainText("On Mondays to Fridays");
});

test("what is wrong says what to do, where it is wrong", async ({ page }) => {
  const { address, verdict, group, save, saved } = await openRules(page);
  await address.fill("pricing");
  await expect(page.getByText("This is not an address")).toBeVisible();
  await address.fill("https://elsewhere.example/");
  await expect(page.getByText("not among the campaign’s domains")).toBeVisible();
  await address.fill("/pricing");

  await page.getByRole("button", { name: "Add an address" }).click();
  await expect(verdict).toContainText("First complete the rules: Enter an address");
  await page.getByLabel("How address 1 is compared").selectOption("regular expression");
  const expression = page.getByLabel("Address 1", { exact: true });
  await expression.fill("^/products/(");
  await save.click();
  await expect(expression).toBeFocused();
  await expect(expression).toHaveAccessibleDescription(/Try \^\/products\//);
  await expression.fill("^/pricing$");
  await expect(verdict).toContainText("Shows 2 s after");

  await group("Exceptions").click();
  await page.getByRole("button", { name: "Add an excluded address" }).click();
  await page.getByLabel("How excluded address 1 is compared").selectOption("regular expression");
  const slow = page.getByLabel("Excluded address 1", { exact: true });
  await slow.fill("^/(a+)+$");
  // What is wrong cannot be folded away.
  await group("Exceptions").click();
  await expect(slow).toBeVisible();
  await save.click();
  await expect(slow).toBeFocused();
  await expect(slow).toHaveAccessibleDescription(/keep a visitor's browser busy/);
  await slow.fill("^/checkout");
  await save.click();
  await expect(saved).toBeVisible();
});

test("everything can be done by keyboard, and nothing is lost by leaving", async ({ page }) => {
  const { inShort, group, save, saved } = await openRules(page);
  const { keyboard } = page;
  await page.getByRole("button", { name: "Add an address" }).focus();
  await keyboard.press("Enter");
  await expect(page.getByLabel("Address 1", { exact: true })).toBeFocused();
  await keyboard.type("/blog");
  await keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Remove address 1" })).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(page.getByLabel("Address 2", { exact: true })).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Add an address" })).toBeFocused();
  await page.getByRole("checkbox", { name: "Computers" }).focus();
  await keyboard.press("Space");

  await group("Countries").focus();
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await expect(page.getByLabel("Add a country", { exact: true })).toBeFocused();
  await keyboard.type("Germ");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Remove Germany" })).toBeVisible();
  await expect(inShort).toContainText("starts with /blog, to visitors on computers in Germany,");
  await expectAccessible(page);

  // A link asks first; what is saved does not ask.
  page.once("dialog", (dialog) => dialog.dismiss());
  await page.getByRole("tab", { name: "Design" }).click();
  await expect(inShort).toContainText("/blog");
  await save.focus();
  await keyboard.press("Enter");
  await expect(saved).toBeVisible();
  await page.getByRole("tab", { name: "Design" }).click();
  await page.waitForURL(/ntf_\w+$/);
});

test("every group is accessible at every size and in both schemes", async ({ page }) => {
  const { group } = await openRules(page);
  const names = [
    "Exceptions",
    "UTM parameters",
    "Languages",
    "Countries",
    "Where they come from",
    "What your page says of them",
    "What brings it up",
    "Days and hours",
    "Pages seen before",
    "Opened by",
  ];
  for (const name of names) await group(name).click();
  await page.getByRole("button", { name: "Add an address" }).click();
  await page.getByRole("button", { name: "utm_source" }).click();
  await page.getByRole("button", { name: "Add an attribute" }).click();
  await page.getByLabel("Add a website").fill("https://www.google.com/search");
  await page.getByRole("button", { name: "Add this website" }).click();
  await expect(page.getByRole("button", { name: "Remove google.com" })).toBeVisible();
  // What was chosen is not lost without "Add", and does not pull away what is clicked next.
  const language = page.getByLabel("Add a language", { exact: true });
  await language.focus();
  await language.selectOption("German");
  await page.getByRole("switch", { name: "Only at certain times" }).click();
  await expect(page.getByRole("button", { name: "Remove German" })).toBeVisible();
  await page.getByRole("switch", { name: "Only at certain hours" }).click();
  for (const name of ["Scrolls down", "Does nothing", "Sees a part", "Clicks", "Your page asks"]) {
    await page.getByRole("checkbox", { name }).check();
  }
  await page.getByLabel("A visitor sees it").selectOption("Once in so many days");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Enter an address, like /pricing").first()).toBeVisible();
  await expectAccessible(page);
});
