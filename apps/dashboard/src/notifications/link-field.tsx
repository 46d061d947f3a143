"use client";

import { useFormContext } from "react-hook-form";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

/** Where a click on the popup leads. */
export function LinkField({ hint }: { hint: string }) {
  const { register, formState } = useFormContext<{ link: string }>();
  return (
    <Field label="Link" error={formState.errors.link?.message} hint={hint}>
      <Input
        {...register("link")}
        type="url"
        inputMode="url"
        placeholder="https://shop.example/sale"
      />
    </Field>
  );
}
