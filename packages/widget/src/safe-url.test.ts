import { expect, it } from "vitest";
import { ownImage, webAddress } from "./safe-url";

it("lets web addresses pass, and nothing else", () => {
  expect(webAddress("https://shop.example/sale?a=1")).toBe("https://shop.example/sale?a=1");
  expect(webAddress("HTTP://shop.example")).toBe("HTTP://shop.example");
  for (const address of [
    "javascript:alert(1)",
    " javascript:x",
    "data:text/html,x",
    "/sale",
    "",
    null,
  ]) {
    expect(webAddress(address)).toBeUndefined();
  }
});

it("loads pictures only from where the widget came from", () => {
  const origin = "https://flyer.example";
  expect(ownImage(`${origin}/p/images/1.webp`, origin)).toBe(`${origin}/p/images/1.webp`);
  for (const address of [
    "https://files.stripe.com/links/x.png",
    "https://flyer.example.evil.example/x.png",
    "https://flyer.example@evil.example/x.png",
    "http://flyer.example/x.png",
    "data:image/png;base64,AA",
    null,
  ]) {
    expect(ownImage(address, origin)).toBeUndefined();
  }
});
