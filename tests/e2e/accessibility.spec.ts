import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { changeFeed, expect, popupOn, test } from "../support/shop-campaign";

const views = {
  "in a wide window": { width: 1280, height: 720 },
  "on a phone": { width: 390, height: 844 },
};

for (const [name, size] of Object.entries(views)) {
  test(`axe finds nothing wrong with a popup ${name}`, async ({ store, browser }) => {
    const context = await browser.newContext({ viewport: size, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(store.put({ body: "<main><h1>Trail Shoes</h1></main>" }));
    await expect(popupOn(page)).toBeVisible();
    // The pointer shows the buttons that appear with it.
    await popupOn(page).hover();
    const { violations, passes } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(JSON.stringify(passes), "it has looked at the popup").toContain("growflyer-popup");
    await context.close();
  });
}

test("a popup is announced once, in one polite live region that was there before", async ({
  store,
  quietPage,
}) => {
  await quietPage.goto(store.put());
  const region = quietPage.getByRole("status");
  await expect(region).toBeAttached();
  await expect(region).toHaveText("");
  await region.evaluate((element) => {
    const announced: string[] = [];
    Object.defineProperty(window, "announced", { value: announced });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) announced.push(node.textContent ?? "");
      }
    }).observe(element, { childList: true, subtree: true, characterData: true });
  });
  await expect(region).toContainText("from Berlin bought Trail Shoes");
  await quietPage.waitForTimeout(2000);
  await expect(region).toHaveCount(1);
  expect(await region.evaluate((element) => (element as HTMLElement).ariaLive ?? "polite")).toBe(
    "polite",
  );
  const announced = await quietPage.evaluate(
    () => (window as unknown as { announced: string[] }).announced,
  );
  expect(announced.filter((text) => text.includes("bought"))).toHaveLength(1);
});

test("it leaves the focus where it is, also while a field is typed into", async ({
  store,
  quietPage,
}) => {
  await quietPage.goto(store.put({ body: '<input aria-label="Search">' }));
  const search = quietPage.getByLabel("Search");
  await search.focus();
  await expect(popupOn(quietPage)).toBeVisible();
  await expect(search).toBeFocused();
  await quietPage.keyboard.type("shoes");
  await expect(search).toHaveValue("shoes");
  await store.sell({ name: "Fokka" });
  await expect(popupOn(quietPage)).toContainText("Fokka");
  await expect(search).toBeFocused();
});

test("every control of it is reached with Tab, shows the focus, and works with Enter", async ({
  store,
  quietPage,
}) => {
  await quietPage.goto(store.put({ body: "<button>Add to cart</button>" }));
  await expect(popupOn(quietPage)).toBeVisible();
  const buttons = await popupOn(quietPage).getByRole("button").count();
  const reached: string[] = [];
  for (let press = 0; press < buttons + 3; press++) {
    await quietPage.keyboard.press("Tab");
    const focused = await focusedInPopup(quietPage);
    if (focused) {
      reached.push(focused.name);
      expect(focused.outline, `${focused.name} shows that it has the focus`).not.toBe("none 0px");
      expect(focused.opacity, `${focused.name} is to be seen`).toBeGreaterThan(0.7);
    }
    if (focused?.name === "Close") break;
  }
  expect(reached).toContain("Close");
  await quietPage.keyboard.press("Enter");
  await expect(popupOn(quietPage)).toHaveCount(0);
});

test("Esc closes the popup in which the focus is, and gives the focus back", async ({
  store,
  quietPage,
}) => {
  const body = "<button>Before</button><button>Add to cart</button>";
  await quietPage.goto(store.put({ body }));
  await expect(popupOn(quietPage)).toBeVisible();
  const add = quietPage.getByRole("button", { name: "Add to cart" });
  await add.focus();
  await quietPage.keyboard.press("Escape");
  await expect(popupOn(quietPage), "Esc elsewhere is the page's").toBeVisible();
  for (let press = 0; press < 5 && !(await focusedInPopup(quietPage)); press++) {
    await quietPage.keyboard.press("Tab");
  }
  expect(await focusedInPopup(quietPage)).not.toBeNull();
  await quietPage.keyboard.press("Escape");
  await expect(popupOn(quietPage)).toHaveCount(0);
  await expect(add).toBeFocused();
});

test("it stays for as long as the pointer or the focus is on it", async ({ store, quietPage }) => {
  await changeFeed(quietPage, ({ notifications }) => {
    for (const { settings } of notifications) Object.assign(settings, { duration: 2, gap: 60 });
  });
  await quietPage.goto(store.put());
  await popupOn(quietPage).hover();
  await quietPage.waitForTimeout(4000);
  await expect(popupOn(quietPage)).toBeVisible();
  await popupOn(quietPage).getByRole("button", { name: "Close" }).focus();
  await quietPage.mouse.move(0, 0);
  await quietPage.waitForTimeout(4000);
  await expect(popupOn(quietPage)).toBeVisible();
  await quietPage.evaluate(() => (document.activeElement as HTMLElement).blur());
  await expect(popupOn(quietPage)).toHaveCount(0, { timeout: 4000 });
});

test("nothing of it moves for those who want no motion", async ({ store, quietPage }) => {
  await quietPage.emulateMedia({ reducedMotion: "reduce" });
  await quietPage.addInitScript(() => {
    const moved = { animations: 0 };
    Object.defineProperty(window, "moved", { value: moved });
    for (const type of ["animationstart", "transitionrun"]) {
      addEventListener(type, () => (moved.animations += 1), true);
    }
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (options) {
      const root = attach.call(this, options);
      for (const type of ["animationstart", "transitionrun"]) {
        root.addEventListener(type, () => (moved.animations += 1), true);
      }
      return root;
    };
  });
  await quietPage.goto(store.put());
  await expect(popupOn(quietPage)).toBeVisible();
  await popupOn(quietPage).getByRole("button", { name: "Close" }).click();
  await expect(popupOn(quietPage)).toHaveCount(0);
  const moved = () => quietPage.evaluate(() => (window as unknown as { moved: object }).moved);
  expect(await moved()).toEqual({ animations: 0 });
});

test("with forced colours the popup and its buttons have borders that show", async ({
  store,
  quietPage,
}) => {
  await quietPage.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await quietPage.goto(store.put());
  await expect(popupOn(quietPage)).toBeVisible();
  const border = await popupOn(quietPage).evaluate((card) => {
    const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } =
      getComputedStyle(card);
    return { borderTopWidth, borderTopStyle, differs: borderTopColor !== backgroundColor };
  });
  expect(border).toEqual({ borderTopWidth: "1px", borderTopStyle: "solid", differs: true });
});

test("text that the visitor has made twice as large is all there", async ({ store, browser }) => {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Page.enable");
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  await page.goto(store.put());
  await expect(popupOn(page)).toBeVisible();
  const { size, cut } = await popupOn(page).evaluate((card) => {
    const message = card.querySelector(".message") as HTMLElement;
    const boxes = [...card.querySelectorAll<HTMLElement>("*")];
    return {
      size: Number.parseFloat(getComputedStyle(message).fontSize),
      cut: boxes.filter(
        (element) => element.clientHeight > 0 && element.scrollHeight > element.clientHeight + 1,
      ).length,
    };
  });
  expect(size, "grows with the browser's font size").toBeGreaterThanOrEqual(24);
  expect(cut).toBe(0);
  await page.close();
});

const languages = {
  de: { someone: "Jemand", close: "Schließen", time: "vor 2 Stunden" },
  ar: { someone: "شخص ما", close: "إغلاق", time: "قبل ساعتين" },
  ja: { someone: "お客様", close: "閉じる", time: "2 時間前" },
  "pt-BR": { someone: "Alguém", close: "Fechar", time: "há 2 horas" },
  // Klingon: a language without words of ours.
  tlh: { someone: "Someone", close: "Close", time: "2 hours ago" },
};

for (const [language, { someone, close, time }] of Object.entries(languages)) {
  test(`on a page in "${language}" the built-in words are "${close}" and "${time}"`, async ({
    store,
    quietPage,
  }) => {
    await changeFeed(quietPage, ({ conversions }) => {
      const occurredAt = new Date(Date.now() - 2.2 * 3600 * 1000).toISOString();
      conversions.splice(1);
      Object.assign(conversions[0] ?? {}, { name: null, occurredAt });
    });
    await quietPage.goto(store.put({ html: `lang="${language}"` }));
    const popup = popupOn(quietPage);
    await expect(popup).toContainText(someone);
    await expect(popup).toContainText(time, { ignoreCase: true });
    await expect(popup.getByRole("button", { name: close })).toBeAttached();
  });
}

/** What has the focus in the popup: its name, and how that shows. Null: nothing has. */
function focusedInPopup(page: Page) {
  return page.evaluate(() => {
    const element = document.querySelector("growflyer-popup")?.shadowRoot?.activeElement;
    if (!element) return null;
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
    const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
    return { name, outline: `${outlineStyle} ${outlineWidth}`, opacity: Number(opacity) };
  });
}
