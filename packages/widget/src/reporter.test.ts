import { Collect } from "@growflyer/contracts/interaction";
import { describe, expect, it } from "vitest";
import { describeFailure, reportText } from "./reporter";

describe("the body of a report", () => {
  it("is what the server reads", () => {
    const interactions = [
      { n: "ntf_1", k: "impression" as const },
      { n: "ntf_2", k: "click" as const },
    ];
    const failures = [{ name: "TypeError", at: "runtime-ABC123.en.js:1:2345" }];
    const body = reportText(interactions, failures);
    expect(Collect.parse(JSON.parse(body))).toEqual({ interactions, failures });
  });

  it("may have only one of the two", () => {
    const failures = [{ name: "RangeError", at: "" }];
    expect(Collect.parse(JSON.parse(reportText([], failures))).failures).toEqual(failures);
    const click = [{ n: "ntf_1", k: "click" as const }];
    expect(Collect.parse(JSON.parse(reportText(click, []))).interactions).toEqual(click);
  });

  it("is nothing when there is nothing to report", () => {
    expect(reportText([], [])).toBe("");
  });

  it("is not changed by what a page adds to arrays", () => {
    const array = Array.prototype as { toJSON?: () => string };
    array.toJSON = () => "changed";
    try {
      expect(reportText([{ n: "ntf_1", k: "hover" }], [])).toBe(
        '{"interactions":[{"n":"ntf_1","k":"hover"}],"failures":[]}',
      );
    } finally {
      delete array.toJSON;
    }
  });
});

describe("what is said of a failure", () => {
  const assets = "https://proof.example/p/assets/";
  const thrown = (name: unknown, stack: unknown) => describeFailure({ name, stack }, assets);

  it("is its name, and the place in our own file, in every browser's way of writing", () => {
    const at = "runtime-ABC123.en.js:1:2345";
    const failure = { name: "TypeError", at };
    const chromium = `TypeError: Jane\n    at shop (https://shop.example/a.js:1:1)\n    at x (${assets}${at})\n    at y (${assets}follow-ABC123.en.js:1:2)`;
    expect(thrown("TypeError", chromium)).toEqual(failure);
    expect(thrown("TypeError", `x@${assets}${at}\ny@https://shop.example/?jane:1:2`)).toEqual(
      failure,
    );
  });

  it.each([
    ["no words", "", "Error: Jane", ""],
    ["no quotes", "", '"', `${assets}"}`],
    ["no file of the page", "", "Error", "at https://shop.example/jane.js:1:2"],
    ["nothing endless", "x".repeat(60), "Error", assets + "x".repeat(90)],
    ["nothing where nothing is known", "", undefined, undefined],
  ])("has %s", (_what, at, name, stack) => {
    expect(thrown(name, stack)).toEqual({ name: "Error", at });
  });

  it.each([[null], [undefined], ["text"], [7], [Symbol("x")]])(
    "may be of anything: %s",
    (error) => {
      expect(describeFailure(error, assets)).toEqual({ name: "Error", at: "" });
    },
  );

  it("is what the server takes", () => {
    const failure = describeFailure(new RangeError("Jane"), assets);
    expect(Collect.parse(JSON.parse(reportText([], [failure]))).failures).toEqual([
      { name: "RangeError", at: "" },
    ]);
  });
});
