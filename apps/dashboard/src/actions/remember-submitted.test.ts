import { createFormControl } from "react-hook-form";
import { expect, test } from "vitest";
import { rememberSubmitted } from "./remember-submitted";

function openForm() {
  const form = createFormControl({
    defaultValues: {
      title: "",
      rows: [] as { value: string }[],
      when: null as { days: number[] } | null,
    },
  });
  let dirty = false;
  form.subscribe({
    formState: { isDirty: true },
    callback: ({ isDirty = dirty }) => {
      dirty = isDirty;
    },
  });
  for (const name of ["title", "rows", "when"] as const) form.register(name);
  const type = (name: "title" | "rows" | "when", value: unknown) =>
    form.setValue(name, value as never, { shouldDirty: true });
  return { form, type, isDirty: () => dirty };
}

test("what was saved is no change any more", () => {
  const { form, type, isDirty } = openForm();
  type("title", "Sale");
  type("rows", [{ value: "/pricing" }]);
  type("when", { days: [] });
  expect(isDirty()).toBe(true);
  rememberSubmitted(form)();
  expect(isDirty()).toBe(false);
});

test("what was typed while it was saved stays, and is a change", () => {
  const { form, type, isDirty } = openForm();
  type("title", "Sale");
  const settle = rememberSubmitted(form);
  type("rows", [{ value: "/pricing" }]);
  settle();
  expect(form.getValues()).toMatchObject({ title: "Sale", rows: [{ value: "/pricing" }] });
  expect(isDirty()).toBe(true);
  type("rows", []);
  expect(isDirty()).toBe(false);
});

test("a row that was removed while it was saved is a change as well", () => {
  const { form, type, isDirty } = openForm();
  type("rows", [{ value: "/pricing" }]);
  const settle = rememberSubmitted(form);
  type("rows", []);
  settle();
  expect(isDirty()).toBe(true);
});
