import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { readEnv } from "./env";

const read = (settings: Record<string, string>) => readEnv(settings as NodeJS.ProcessEnv);
const key = randomBytes(32);
const server = {
  DATABASE_URL: "postgresql://u:p@localhost:5432/growflyer",
  AUTH_SECRET: "x".repeat(32),
  ENCRYPTION_KEY: key.toString("base64"),
};

test("needs nothing with the embedded database", () => {
  expect(read({})).toMatchObject({ PORT: 3000, GROWFLYER_DATA_DIR: "./data" });
  expect(read({ DATABASE_URL: "", PORT: "" })).toMatchObject({ PORT: 3000 });
});

test("reads every setting", () => {
  const env = read({
    ...server,
    PORT: "8080",
    APP_URL: "https://proof.example/x",
    SMTP_URL: "smtp://m:25",
  });
  expect(env).toMatchObject({
    PORT: 8080,
    APP_URL: "https://proof.example",
    SMTP_URL: "smtp://m:25",
  });
  expect(env.ENCRYPTION_KEY).toEqual(key);
  expect(read({ COUNTRY_HEADER: "CF-IPCountry" }).COUNTRY_HEADER).toBe("cf-ipcountry");
  expect(read({ ENCRYPTION_KEY: key.toString("hex") }).ENCRYPTION_KEY).toEqual(key);
});

test.each([
  ["PORT", "http", "PORT must be a port number like 3000"],
  ["PORT", "70000", "PORT must be a port number like 3000"],
  ["APP_URL", "proof.example", "APP_URL must be a URL like https://proof.example.com"],
  ["APP_URL", "ftp://x", "APP_URL must be a URL like https://proof.example.com"],
  ["DATABASE_URL", "mysql://x", /^DATABASE_URL must be a URL like postgresql:/],
  ["SMTP_URL", "mail.example", /^SMTP_URL must be a URL like smtp:/],
  ["COUNTRY_HEADER", "cf country", "COUNTRY_HEADER must be the name of a header like cf-ipcountry"],
  ["AUTH_SECRET", "short", /^AUTH_SECRET must have at least 32 .*openssl/],
  ["ENCRYPTION_KEY", "c2hvcnQ=", /^ENCRYPTION_KEY must be 32 random bytes in base64: openssl/],
])("%s=%s is refused in one line that says what to put there", (name, value, message) => {
  expect(() => read({ [name]: value })).toThrow(message);
});

test.each(["AUTH_SECRET", "ENCRYPTION_KEY"])("%s is required with DATABASE_URL", (name) => {
  expect(() => read({ ...server, [name]: "" })).toThrow(
    new RegExp(`^${name} is required with DATABASE_URL`),
  );
});
