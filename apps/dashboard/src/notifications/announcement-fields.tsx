"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { Textarea } from "@/ui/textarea";
import { ColourFields } from "./colour-fields";
import type { FormValues } from "./form-values";
import { LinkField } from "./link-field";
import { PositionField } from "./position-field";
import { SecondsField } from "./seconds-field";
import { ShapeField } from "./shape-field";

type Values = FormValues["announcement"];

/** The settings of "Announcement". A window has neither a corner nor an end. */
export function AnnouncementFields() {
  const { register, formState } = useFormContext<Values>();
  const shape = useWatch<Values, "shape">({ name: "shape" });
  const { errors, isSubmitted } = formState;
  return (
    <>
      <div className="grid gap-5">
        <Field label="Title" error={errors.title?.message}>
          <Input {...register("title")} />
        </Field>
        <Field label="Message" error={errors.body?.message} hint="May stay empty">
          <Textarea {...register("body")} rows={2} />
        </Field>
      </div>
      <div className="grid gap-5">
        <Field
          label="Button"
          error={errors.button?.message}
          hint="The words on it. Without any there is no button."
        >
          <Input
            {...register("button", isSubmitted ? { deps: "link" } : {})}
            placeholder="See the offers"
          />
        </Field>
        <LinkField hint="The page that a click opens" />
      </div>
      <ShapeField />
      {shape === "popup" && <PositionField />}
      <ColourFields />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-1 xl:grid-cols-2">
        <SecondsField name="delay" label="Delay" hint="Before it appears" />
        {shape === "popup" && <SecondsField name="duration" label="Duration" hint="It stays" />}
      </div>
    </>
  );
}
