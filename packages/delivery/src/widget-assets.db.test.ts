import { findWidgetBuild } from "@growflyer/services/widget-builds/find";
import { keepWidgetBuild } from "@growflyer/services/widget-builds/keep";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DeliveryTest, openDeliveryTest } from "./testing/shop";
import { partText } from "./testing/widget-build";

let server: DeliveryTest;

beforeAll(async () => {
  server = await openDeliveryTest();
});
afterAll(() => server.close());

const get = (name: string, headers: Record<string, string> = {}) =>
  server.request(`/assets/${name}`, { headers });
const status = async (name: string) => (await get(name)).status;

function keepBuild(id: string) {
  const names = [`runtime-${id}.js`, `runtime-${id}.de.js`];
  const files = Object.fromEntries(names.map((name) => [name, partText(name)]));
  return keepWidgetBuild(server.context, { id, files });
}

test("an asset is for ever, for everybody, and as small as can be", async () => {
  const response = await get("runtime-AAAAAAAA.js", { "accept-encoding": "br" });
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(response.headers.get("content-encoding")).toBe("br");
  const etag = response.headers.get("etag") ?? "";
  expect((await get("runtime-AAAAAAAA.js", { "if-none-match": etag })).status).toBe(304);
});

test.each([
  ["runtime-AAAAAAAA.de.js", "runtime-AAAAAAAA.de.js"],
  ["runtime-AAAAAAAA.de-at.js", "runtime-AAAAAAAA.de.js"],
  ["runtime-AAAAAAAA.no.js", "runtime-AAAAAAAA.nb.js"],
  ["runtime-AAAAAAAA.zh-tw.js", "runtime-AAAAAAAA.zh-tw.js"],
  ["runtime-AAAAAAAA.zh-hant-hk.js", "runtime-AAAAAAAA.zh-tw.js"],
  ["runtime-AAAAAAAA.xx.js", "runtime-AAAAAAAA.js"],
  ["follow-AAAAAAAA.de.js", "follow-AAAAAAAA.js"],
])("%s is the best there is: %s", async (asked, served) => {
  expect(await (await get(asked)).text()).toBe(partText(served));
});

test("what no build has is not found, and no cache keeps that", async () => {
  const missing = await get("countdown-AAAAAAAA.js");
  expect(missing.status).toBe(404);
  expect(missing.headers.get("cache-control")).toBe("no-store");
  expect(missing.headers.get("access-control-allow-origin")).toBe("*");
  for (const name of ["loader.js", "manifest.json", "runtime-AAAAAAAA.js.map", "__proto__"]) {
    expect(await status(name)).toBe(404);
  }
});

test("files of a build that was kept are found after another one took its place", async () => {
  await keepBuild("BBBBBBBB");
  expect(await (await get("runtime-BBBBBBBB.de-at.js")).text()).toBe(
    partText("runtime-BBBBBBBB.de.js"),
  );
  expect(await status("constructor-BBBBBBBB.js")).toBe(404);
});

test("the server keeps its own build", async () => {
  await Promise.all([server.delivery.keepBuild(), server.delivery.keepBuild()]);
  const files = await findWidgetBuild(server.context, "AAAAAAAA");
  expect(files?.["loader-AAAAAAAA.de.js"]).toBe(partText("loader-AAAAAAAA.de.js"));
});

test("made-up builds ask the database once a second, however many they are", async () => {
  server.advance(1000);
  expect(await status("runtime-ZZZZZZZZ.js")).toBe(404);
  await keepBuild("CCCCCCCC");
  server.loseDatabase();
  const names = Array.from({ length: 50 }, (_, index) => `runtime-ZZZZZZ${index + 10}.js`);
  const statuses = await Promise.all(names.map(status));
  expect(new Set(statuses)).toEqual(new Set([404]));
  server.findDatabase();
  expect(await status("runtime-CCCCCCCC.js")).toBe(404);
  server.advance(1000);
  expect(await status("runtime-CCCCCCCC.js")).toBe(200);
});

test("without a database the server's own files and those in memory are still served", async () => {
  server.loseDatabase();
  expect(await status("runtime-AAAAAAAA.nb.js")).toBe(200);
  expect(await status("runtime-BBBBBBBB.js")).toBe(200);
  server.advance(1000);
  server.reports.length = 0;
  expect(await status("runtime-DDDDDDDD.js")).toBe(503);
  server.findDatabase();
  expect(await status("runtime-EEEEEEEE.js")).toBe(503);
  expect(server.reports).toEqual(["delivery: looking for a build of the widget"]);
  server.advance(1000);
  expect(await status("runtime-DDDDDDDD.js")).toBe(404);
});
