import { expect, test, vi } from "vitest";
import { report } from "./report";

test("a database client's message, which may quote a buyer, stays out of the log", () => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const error = new Error('Invalid value "Jane Doe"');
  error.name = "PrismaClientValidationError";
  report(error, "inbox");
  report(new Error("Port taken"), "start");
  const log = write.mock.calls.join("");
  write.mockRestore();
  expect(log).not.toContain("Jane");
  expect(log).toContain("PrismaClientValidationError");
  expect(log).toContain("Port taken");
});
