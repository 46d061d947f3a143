import { Trash2 } from "lucide-react";
import { Button } from "@/ui/button";

/** Takes a row of fields away. */
export function RemoveRow({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button variant="ghost" size="icon" aria-label={label} onClick={onClick}>
      <Trash2 aria-hidden className="text-muted-foreground" />
    </Button>
  );
}
