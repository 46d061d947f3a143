import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { expect, test } from "../support/fixtures";
import { createCampaign, signUp } from "../support/marketer";

const code = (page: Page, name: string) => page.getByRole("group", { name, exact: true });

/** What the button beside it puts into the clipboard. */
async function copy(page: Page, name: string): Promise<string> {
  await code(page, name).locator("..").getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText(`${name} copied`)).toBeAttached();
  return page.evaluate(() => navigator.clipboard.readText());
}

test("the line comes first, and what developers need is one click away", async ({ page }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await signUp(page);
  const { snippet, pixelKey } = await createCampaign(page, "Install", "shop.example");
  const origin = new URL(/src="([^"]+)"/.exec(snippet)?.[1] ?? "").origin;
  expect(await copy(page, "Pixel snippet")).toBe(snippet);
  await page.getByRole("link", { name: "For developers" }).click();
  await page.waitForURL(/\/install\/advanced$/);

  const advanced = await copy(page, "Advanced snippet");
  const [stub = "", pixel] = advanced.split("\n");
  expect(stub).toContain("(growflyer.q=growflyer.q||[]).push(arguments)");
  expect(pixel).toBe(snippet);

  expect(await copy(page, "Policy")).toBe(
    `script-src ${origin}; connect-src ${origin}; img-src ${origin}`,
  );
  await expect(code(page, "Policy with a nonce")).toHaveText(
    `script-src 'nonce-…'; connect-src ${origin}; img-src ${origin}`,
  );
  await expect(code(page, "Snippet with a nonce")).toHaveText(
    `<script async nonce="…" src="${origin}/p/${pixelKey}.js"></script>`,
  );
  const inline = stub.replace(/<\/?script>/g, "");
  const hash = createHash("sha256").update(inline).digest("base64");
  await expect(code(page, "Hash of the first line")).toHaveText(`'sha256-${hash}'`);
  await expectAccessible(page);
});

test("a pinned version names a file of the page's language and its true hash", async ({ page }) => {
  await signUp(page);
  const { campaignUrl, pixelKey } = await createCampaign(page, "Pinned", "shop.example");
  await page.goto(`${campaignUrl}/install/advanced`);
  const language = page.getByLabel("Language of your pages");
  await expect(language).toHaveValue("en");
  const sources = new Set<string>();
  for (const name of ["English", "German", "Arabic"]) {
    await language.selectOption(name);
    const line = (await code(page, "Pinned snippet").textContent()) ?? "";
    const [, src = "", integrity = ""] = /src="(\S+)" .*integrity="(\S+)"/.exec(line) ?? [];
    expect(line).toBe(
      `<script async src="${src}" data-key="${pixelKey}" integrity="${integrity}" crossorigin="anonymous"></script>`,
    );
    const file = await page.request.get(src);
    expect(file.headers()["content-type"]).toContain("javascript");
    const hash = createHash("sha384")
      .update(await file.body())
      .digest("base64");
    expect(integrity).toBe(`sha384-${hash}`);
    sources.add(src);
  }
  expect(sources.size).toBe(3);
});
