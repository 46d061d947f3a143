"use client";

import type { BuyerOf } from "@growflyer/contracts/conversion";
import type { FoundBuyer } from "@growflyer/services/buyers/find";
import { UserX } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { toast } from "sonner";
import type { ActionResult } from "@/actions/action-result";
import { attempt } from "@/actions/attempt";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { findBuyerAction, forgetBuyerAction } from "./actions";
import { FoundConversions } from "./found-conversions";

type Answer = ActionResult<FoundBuyer>;

/**
 * Erases a buyer: that of a conversion, or one who is named by e-mail or id. Says first how much that
 * concerns; only what was found can be erased.
 */
export function ForgetBuyer({
  campaignId,
  conversionId,
}: {
  campaignId: string;
  conversionId?: string;
}) {
  const [buyer, setBuyer] = useState("");
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [looking, setLooking] = useState(false);
  /** What was typed may have changed since it was asked about. */
  const asked = useRef<BuyerOf | null>(null);
  const count = answer?.ok ? answer.value.count : 0;

  async function look(input: BuyerOf) {
    asked.current = input;
    setAnswer(null);
    setLooking(true);
    const found = await attempt(findBuyerAction(campaignId, input));
    if (asked.current !== input) return;
    setAnswer(found);
    setLooking(false);
  }

  function open() {
    asked.current = null;
    setBuyer("");
    setAnswer(null);
    setLooking(false);
    if (conversionId) void look({ by: "conversion", conversionId });
  }

  function type(text: string) {
    setBuyer(text);
    asked.current = null;
    setAnswer(null);
    setLooking(false);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void look({ by: "buyer", buyer });
  }

  async function forget() {
    if (!asked.current) return false;
    const result = await attempt(forgetBuyerAction(campaignId, asked.current));
    if (!result.ok) {
      toast.error(result.message);
      return false;
    }
    const { forgotten } = result.value;
    toast.success(
      forgotten === 1 ? "1 conversion was forgotten" : `${forgotten} conversions were forgotten`,
    );
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant="secondary" size="small" onClick={open}>
          <UserX aria-hidden />
          {conversionId ? "Forget this buyer" : "Forget a buyer…"}
        </Button>
      }
      title={conversionId ? "Forget this buyer?" : "Forget a buyer"}
      description="Erases their name, place and purchases here, with the events that told of them. Popups leave open pages at once. Later events about the same purchases bring nothing back. This cannot be undone."
      confirmLabel={count > 1 ? `Forget ${count} conversions` : "Forget for good"}
      canConfirm={count > 0}
      onConfirm={forget}
    >
      {!conversionId && (
        <form onSubmit={submit} className="grid grid-cols-[1fr_auto] items-end gap-2">
          <Field
            label="E-mail address or id"
            error={answer?.ok === false ? answer.message : undefined}
            hint="Like jane@example.com, cus_…, ch_…, pi_… or cs_…"
            className="col-span-2"
          >
            <span className="flex gap-2">
              <BuyerInput value={buyer} onChange={type} />
              <Button type="submit" variant="secondary" loading={looking}>
                Find
              </Button>
            </span>
          </Field>
        </form>
      )}
      <div role="status" className="text-sm">
        {looking && <p className="text-muted-foreground">Looking for their conversions…</p>}
        {answer?.ok && <FoundConversions found={answer.value} />}
        {conversionId && answer?.ok === false && answer.message}
      </div>
    </ConfirmDialog>
  );
}

function BuyerInput({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  return (
    <Input
      value={value}
      onChange={(event) => onChange(event.target.value)}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
