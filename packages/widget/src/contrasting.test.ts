import { expect, it } from "vitest";
import { contrasting } from "./contrasting";

it("writes dark on light colours and white on dark ones", () => {
  for (const light of ["#ffffff", "#facc15", "#f59e0b", "#22c55e", "#FDE68A"]) {
    expect(contrasting(light)).toBe("#111");
  }
  for (const dark of ["#000000", "#4f46e5", "#e11d48", "#1d4ed8", "#7C3AED"]) {
    expect(contrasting(dark)).toBe("#fff");
  }
});
