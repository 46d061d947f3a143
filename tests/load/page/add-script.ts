import type { Page } from "@playwright/test";

/** Runs a function in the page, with one text, before any script of the page does. */
export async function addScript(
  page: Page,
  script: (text: string) => void,
  text: string,
): Promise<void> {
  // The compiler that runs the benchmarks calls this helper of its own wherever a function has a name.
  await page.addInitScript("globalThis.__name = (it) => it");
  await page.addInitScript(script, text);
}
