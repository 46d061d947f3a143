import { recentSalesDefaults } from "@growflyer/contracts/notification";
import { expect, it } from "vitest";
import { NotificationForm, previewSettings, toFormValues } from "./form-values";

it("survives the way into the form and out of it", () => {
  expect(NotificationForm.parse(toFormValues(recentSalesDefaults))).toEqual(recentSalesDefaults);
  const linked = { ...recentSalesDefaults, link: "https://shop.example/sale" };
  expect(NotificationForm.parse(toFormValues(linked))).toEqual(linked);
});

it("takes an empty link for none", () => {
  const values = { ...toFormValues(recentSalesDefaults), link: "   " };
  expect(NotificationForm.parse(values).link).toBeNull();
});

it("refuses what is no web address, at the link", () => {
  const values = { ...toFormValues(recentSalesDefaults), link: "javascript:alert(1)" };
  expect(NotificationForm.safeParse(values).error?.issues[0]?.path).toEqual(["link"]);
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
    { ...recentSalesDefaults, delay: 9 },
  );
  expect(shown).toEqual({ ...recentSalesDefaults, text: "#abcdef", delay: 9 });
});
