import { expect, test } from "../support/fixtures";
import { newPerson, signUp } from "../support/marketer";

test("a newcomer sees a live popup within a few clicks, without an account anywhere else", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/demo");
  await page.waitForTimeout(1000);
  await page.getByRole("button", { name: "Simulate a purchase" }).click();
  const popup = page.getByRole("status").filter({ hasText: "bought" });
  await expect(popup).toBeVisible({ timeout: 3000 });
  await page.goto("/campaigns");
  await expect(
    page.getByRole("main").getByRole("listitem").filter({ hasText: "Demo shop" }),
  ).toBeVisible();
});

test("the demo shop asks a stranger to log in first, and brings them back", async ({ page }) => {
  const person = newPerson();
  await signUp(page, person);
  await page.context().clearCookies();
  await page.goto("/demo");
  await page.waitForURL("**/login**");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL("**/demo");
});
