import { expectNone, type Opening, prepare } from "../support/open-with-rules";
import { expect, popupOn, test, watchRequests } from "../support/shop-campaign";

for (const [name, opening, shows] of [
  ["an address that is meant", { rules: { pages: ["^/page-"] } }, true],
  ["an address that is not meant", { rules: { pages: ["^/elsewhere"] } }, false],
  ["an excluded address", { rules: { not: ["^/page-"] } }, false],
  [
    "a query that is asked for",
    { rules: { query: ["[?&]utm_source=mail(&|#|$)"] }, query: "?utm_source=mail" },
    true,
  ],
  ["a query that is missing", { rules: { query: ["[?&]utm_source=mail(&|#|$)"] } }, false],
  ["the right device", { rules: { devices: ["desktop"] } }, true],
  ["another device", { rules: { devices: ["phone", "tablet"] } }, false],
  ["the visitor's language", { rules: { languages: ["en"] } }, true],
  ["another language", { rules: { languages: ["de"] } }, false],
  ["the visitor's country", { rules: { countries: ["FR"] }, country: "FR" }, true],
  ["another country", { rules: { countries: ["FR"] }, country: "DE" }, false],
  ["a country that nobody knows", { rules: { countries: ["FR"] } }, false],
  [
    "a website that led here",
    { rules: { referrers: ["(^|\\.)search\\.example$"] }, referer: "https://www.search.example/" },
    true,
  ],
  ["no website that led here", { rules: { referrers: ["(^|\\.)search\\.example$"] } }, false],
  ["a time within its schedule", { rules: { windows: [[1, 9e9]] } }, true],
  ["a time outside of it", { rules: { windows: [[8e9, 9e9]] } }, false],
  ["enough conversions", { campaign: { minConversions: 2 } }, true],
  ["too few conversions", { campaign: { minConversions: 30 } }, false],
] satisfies [string, Opening, boolean][]) {
  test(`${shows ? "shows" : "does not show"} with ${name}`, async ({ store, quietPage }) => {
    const open = await prepare(quietPage, store, opening);
    await open();
    if (shows) await expect(popupOn(quietPage)).toBeVisible();
    else await expectNone(quietPage);
  });
}

test("a page that is not meant costs nothing but the feed", async ({ store, quietPage }) => {
  const requests = watchRequests(quietPage, store);
  const open = await prepare(quietPage, store, { rules: { pages: ["^/elsewhere"] } });
  await open();
  await expectNone(quietPage);
  expect(requests.map((request) => new URL(request.url()).pathname.split("/").at(-1))).toEqual([
    `${store.pixelKey}.js`,
    "feed.json",
  ]);
});
