import { expectNone, prepare } from "../support/open-with-rules";
import { expect, popupOn, test } from "../support/shop-campaign";

const tall = '<main style="height:4000px"><h1>Shoes</h1></main>';

test("waits until the visitor has scrolled so far", async ({ store, quietPage }) => {
  const open = await prepare(quietPage, store, {
    rules: { triggers: [["scroll", 50]] },
    body: tall,
  });
  await open();
  await quietPage.mouse.wheel(0, 300);
  await expectNone(quietPage);
  await quietPage.mouse.wheel(0, 2500);
  await expect(popupOn(quietPage)).toBeVisible();
});

test("waits until the pointer leaves at the top", async ({ store, quietPage }) => {
  const open = await prepare(quietPage, store, { rules: { triggers: [["exit", 0]] } });
  await open();
  await quietPage.mouse.move(200, 200);
  await expectNone(quietPage);
  await quietPage.evaluate(() =>
    document.documentElement.dispatchEvent(
      new MouseEvent("mouseout", { bubbles: true, clientY: -1, relatedTarget: null }),
    ),
  );
  await expect(popupOn(quietPage)).toBeVisible();
});

test("on a phone, leaving is a quick scroll up", async ({ store, browser }) => {
  const phone = await browser.newPage({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 700 },
  });
  const open = await prepare(phone, store, { rules: { triggers: [["exit", 0]] }, body: tall });
  await open();
  await phone.evaluate(() => scrollTo(0, 2000));
  await expectNone(phone);
  // As a flick of the finger: far within a few frames.
  await phone.evaluate(async () => {
    for (let top = 1900; top > 1000; top -= 200) {
      scrollTo(0, top);
      await new Promise(requestAnimationFrame);
    }
  });
  await expect(popupOn(phone)).toBeVisible();
  await phone.close();
});

test("waits until nothing was touched for so many seconds", async ({ store, quietPage }) => {
  const open = await prepare(quietPage, store, { rules: { triggers: [["idle", 2]] } });
  await open();
  for (let second = 0; second < 3; second++) {
    await quietPage.mouse.move(100 + second * 50, 100);
    await quietPage.waitForTimeout(1000);
  }
  await expect(popupOn(quietPage)).toHaveCount(0);
  await expect(popupOn(quietPage)).toBeVisible();
});

test("waits for an element to come into view, also one that is not there yet", async ({
  store,
  quietPage,
}) => {
  const open = await prepare(quietPage, store, {
    rules: { triggers: [["visible", "#reviews"]] },
    body: tall,
  });
  await open();
  await expectNone(quietPage);
  await quietPage.evaluate(() => {
    const reviews = Object.assign(document.createElement("p"), {
      id: "reviews",
      textContent: "Good",
    });
    document.querySelector("main")?.after(reviews);
  });
  await expectNone(quietPage);
  await quietPage.mouse.wheel(0, 9000);
  await expect(popupOn(quietPage)).toBeVisible();
});

test("waits for a click, and is not confused by a selector that is none", async ({
  store,
  quietPage,
}) => {
  const triggers = [
    ["click", "]["],
    ["visible", "]["],
    ["click", ".buy"],
  ];
  const body = '<main><button class="buy"><b>Buy</b></button><i>else</i></main>';
  const open = await prepare(quietPage, store, { rules: { triggers }, body });
  await open();
  await quietPage.waitForTimeout(500);
  await quietPage.getByText("else").click();
  await expectNone(quietPage);
  await quietPage.getByText("Buy").click();
  await expect(popupOn(quietPage)).toBeVisible();
});
