"use client";

import { AlertDialog as Primitive } from "radix-ui";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { dialogClass, overlayClass } from "./overlay-class";

/**
 * Asks before something is done that is hard to undo. `onConfirm` may take its time;
 * the dialog closes after it, or stays open when it returns false.
 */
export function ConfirmDialog({
  trigger,
  title,
  description,
  confirmLabel,
  onConfirm,
  canConfirm = true,
  children,
}: {
  trigger: ReactNode;
  title: string;
  description: ReactNode;
  confirmLabel: string;
  // biome-ignore lint/suspicious/noConfusingVoidType: a handler may return nothing
  onConfirm: () => Promise<boolean | void> | boolean | void;
  canConfirm?: boolean;
  children?: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  async function confirm() {
    setPending(true);
    try {
      if ((await onConfirm()) !== false) setOpen(false);
    } finally {
      setPending(false);
    }
  }
  return (
    <Primitive.Root open={open} onOpenChange={setOpen}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Overlay className={overlayClass} />
        <Primitive.Content className={dialogClass}>
          <div className="grid gap-2">
            <Primitive.Title className="text-lg font-semibold tracking-tight">
              {title}
            </Primitive.Title>
            <Primitive.Description className="text-sm text-muted-foreground">
              {description}
            </Primitive.Description>
          </div>
          {children}
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <Primitive.Cancel asChild>
              <Button variant="secondary">Cancel</Button>
            </Primitive.Cancel>
            <Button
              variant="destructive"
              loading={pending}
              disabled={!canConfirm}
              onClick={confirm}
            >
              {confirmLabel}
            </Button>
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
