import { expect, it } from "vitest";
import { mailHtml, mailText } from "./mail-body";

const mail = {
  to: "jane@shop.example",
  subject: "Confirm",
  paragraphs: ["Hello <b>Jane</b> & co"],
  action: { label: "Confirm", url: "https://app.example/verify?a=1&b=2" },
  footnote: "Ignore this.",
};

it("shows a name as text, never as markup", () => {
  expect(mailHtml(mail)).toContain("Hello &#60;b&#62;Jane&#60;/b&#62; &#38; co");
});

it("has the link as it is in the plain text", () => {
  expect(mailText(mail)).toContain("https://app.example/verify?a=1&b=2");
});

it("fetches nothing", () => {
  expect(mailHtml(mail)).not.toMatch(/<img|<link|url\(|@import/);
});
