import { expect, it } from "vitest";
import { csvLine } from "./write-csv";

it("separates cells by commas and ends with CRLF", () => {
  expect(csvLine(["a", 2, true, null, ""])).toBe("a,2,true,,\r\n");
});

it("quotes what would break a line, and doubles quotes", () => {
  expect(csvLine(["a,b", 'say "hi"', "two\r\nlines", " padded "])).toBe(
    '"a,b","say ""hi""","two\r\nlines", padded \r\n',
  );
});

it.each(["=1+1", "+49", "-1", "@SUM(A1)", "\t=1", "\r=1"])("disarms %j", (text) => {
  expect(csvLine([text])).toMatch(/^"?'/);
});

it("leaves them alone inside of a text", () => {
  expect(csvLine(["1=1", "a@b", "Jean-Luc"])).toBe("1=1,a@b,Jean-Luc\r\n");
});
