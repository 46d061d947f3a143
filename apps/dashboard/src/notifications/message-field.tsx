"use client";

import { templateVariables } from "@growflyer/contracts/template";
import { useRef } from "react";
import { useController } from "react-hook-form";
import { Field } from "@/ui/field";
import { Textarea } from "@/ui/textarea";
import { insertVariable } from "./insert-variable";

/** The message with its variables at hand: a click puts one where the caret is. */
export function MessageField() {
  const { field, fieldState } = useController<{ message: string }>({ name: "message" });
  const textarea = useRef<HTMLTextAreaElement | null>(null);

  function insert(variable: string) {
    const element = textarea.current;
    if (!element) return;
    const { selectionStart, selectionEnd } = element;
    const { message, caret } = insertVariable(field.value, variable, selectionStart, selectionEnd);
    field.onChange(message);
    // The caret can be put there once the new text is.
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(caret, caret);
    });
  }

  return (
    <div className="grid gap-2.5">
      <Field
        label="Message"
        error={fieldState.error?.message}
        hint="What is not known of a buyer is left out: “Someone bought…”"
      >
        <Textarea
          {...field}
          rows={2}
          ref={(element: HTMLTextAreaElement | null) => {
            textarea.current = element;
            field.ref(element);
          }}
        />
      </Field>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons beside a field are no fieldset */}
      <div role="group" aria-label="Insert a variable" className="flex flex-wrap gap-1.5">
        {templateVariables.map((variable) => (
          <button
            key={variable}
            type="button"
            onClick={() => insert(variable)}
            className="cursor-pointer rounded-md border border-input bg-muted px-2 py-1 font-mono text-xs text-foreground outline-none hover:border-foreground/30 hover:bg-accent hover:text-accent-foreground focus-visible:ring-3 focus-visible:ring-ring/45"
          >
            {`{${variable}}`}
          </button>
        ))}
      </div>
    </div>
  );
}
