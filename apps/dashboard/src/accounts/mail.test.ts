import { expect, test } from "vitest";
import { sender } from "./mail";

const app = "https://proof.example";

test("the sender is the one of SMTP_URL, with or without a name", () => {
  const named = "smtp://mail.example:587?from=Growflyer%20%3Chello@example.com%3E";
  expect(sender(named, app)).toBe("Growflyer <hello@example.com>");
  expect(sender("smtp://mail.example:587?from=hello@example.com", app)).toBe("hello@example.com");
});

test("without one it is the account at the mail server, or this host", () => {
  expect(sender("smtp://jane%40shop.example:secret@mail.example", app)).toEqual({
    name: "Growflyer",
    address: "jane@shop.example",
  });
  expect(sender("smtp://mail.example", app)).toMatchObject({ address: "growflyer@proof.example" });
});
