import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** The page as it is now, at both ends of the range of widths and in both schemes. */
export async function expectAccessible(page: Page) {
  const views = [
    { width: 1440, colorScheme: "light" },
    { width: 390, colorScheme: "dark" },
  ] as const;
  for (const { width, colorScheme } of views) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `does not scroll sideways at ${width}`).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
}
