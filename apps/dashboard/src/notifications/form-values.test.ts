import {
  announcementDefaults,
  recentSalesDefaults,
  type TypedSettings,
} from "@growflyer/contracts/notification";
import { describe, expect, it } from "vitest";
import { notificationForms, previewSettings, toFormValues } from "./form-values";

const all: TypedSettings[] = [
  { type: "recent_sales", settings: recentSalesDefaults },
  { type: "announcement", settings: announcementDefaults },
];

describe.each(all)("the form of $type", ({ type, settings }) => {
  const form = notificationForms[type];

  it("survives the way into the form and out of it", () => {
    expect(form.parse(toFormValues(settings))).toEqual(settings);
    const linked = { ...settings, link: "https://shop.example/sale" };
    expect(form.parse(toFormValues(linked))).toEqual(linked);
  });

  it("takes an empty link for none", () => {
    expect(form.parse({ ...toFormValues(settings), link: "   " }).link).toBeNull();
  });

  it("refuses what is no web address, at the link", () => {
    const values = { ...toFormValues(settings), link: "javascript:alert(1)" };
    expect(form.safeParse(values).error?.issues[0]?.path).toEqual(["link"]);
  });
});

it("asks for the page that a button opens", () => {
  const values = { ...toFormValues(announcementDefaults), button: "See more" };
  const refused = notificationForms.announcement.safeParse(values);
  expect(refused.error?.issues[0]?.path).toEqual(["link"]);
  const linked = { ...values, link: "https://shop.example/" };
  expect(notificationForms.announcement.safeParse(linked).success).toBe(true);
});

it("previews what is valid and keeps what was where it is not", () => {
  const shown = previewSettings(
    {
      ...toFormValues(recentSalesDefaults),
      message: "{name} likes {surname}",
      background: "#12",
      text: "#ABCDEF",
      delay: Number.NaN,
    },
    { type: "recent_sales", settings: { ...recentSalesDefaults, delay: 9 } },
  );
  const expected = { ...recentSalesDefaults, text: "#abcdef", delay: 9 };
  expect(shown).toEqual({ type: "recent_sales", settings: expected });
});

it("previews an announcement's words as they are typed, and its last title while there is none", () => {
  const settings = { ...announcementDefaults, title: "Soon" };
  const values = { ...toFormValues(announcementDefaults), title: " ", body: "Until Sunday" };
  const shown = previewSettings(values, { type: "announcement", settings });
  expect(shown.settings).toMatchObject({ title: "Soon", body: "Until Sunday" });
});
