import { describe, expect, it } from "vitest";
import { loginPath, safeNextPath } from "./next-path";

describe("safeNextPath", () => {
  it("keeps a path of this site with its query", () => {
    expect(safeNextPath("/campaigns/cmp_1/conversions?page=2")).toBe(
      "/campaigns/cmp_1/conversions?page=2",
    );
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/.//evil.example",
    "/x/..//evil.example/a",
    "/./api/auth/sign-out",
    "https://evil.example",
    "javascript:alert(1)",
    "/api/auth/sign-out",
    "",
    null,
    undefined,
  ])("leads %j to the campaigns", (next) => {
    expect(safeNextPath(next)).toBe("/campaigns");
  });
});

describe("loginPath", () => {
  it("carries the way back", () => {
    expect(loginPath("/demo?a=1")).toBe("/login?next=%2Fdemo%3Fa%3D1");
  });

  it("leaves the way back out when it is the usual one", () => {
    expect(loginPath("/campaigns")).toBe("/login");
  });
});
