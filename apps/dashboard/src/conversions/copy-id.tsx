"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/ui/button";
import { copyText } from "@/ui/copy-text";

/** An id at the provider, to be taken away with one click. */
export function CopyId({ id }: { id: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    if (await copyText(id)) return setCopied(true);
    toast.error("Your browser does not let us copy. Select the id and press Ctrl+C");
  }

  return (
    <span className="flex min-w-0 items-center gap-1">
      <code className="min-w-0 font-mono text-[13px] break-all">{id}</code>
      <Button
        variant="ghost"
        size="icon"
        className="size-7 text-muted-foreground"
        aria-label={copied ? `${id} copied` : `Copy ${id}`}
        onClick={copy}
      >
        {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      </Button>
    </span>
  );
}
