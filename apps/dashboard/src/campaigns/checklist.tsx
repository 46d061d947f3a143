import { Check } from "lucide-react";
import { Card, CardDescription, CardHeader, CardTitle } from "@/ui/card";
import { cn } from "@/ui/cn";
import { LinkButton } from "@/ui/link-button";

export type Step = {
  title: string;
  description: string;
  done: boolean;
  link: { href: string; label: string };
};

/** The way to the first popup. The first step that is not done has the loud button. */
export function Checklist({ steps }: { steps: Step[] }) {
  const next = steps.find((step) => !step.done);
  return (
    <Card>
      <CardHeader>
        <CardTitle>Three steps to your first popup</CardTitle>
        <CardDescription>
          {steps.filter((step) => step.done).length} of {steps.length} done
        </CardDescription>
      </CardHeader>
      <ol className="grid divide-y px-5 py-2 sm:px-6">
        {steps.map((step, index) => (
          <li key={step.title} className="flex flex-wrap items-center gap-4 py-4">
            <StepMark number={index + 1} done={step.done} />
            <div className="grid min-w-0 flex-1 basis-48 gap-0.5">
              <p className={cn("font-medium", step.done && "text-muted-foreground")}>
                {step.title}
                {step.done && <span className="sr-only"> (done)</span>}
              </p>
              {!step.done && <p className="text-sm text-muted-foreground">{step.description}</p>}
            </div>
            {!step.done && (
              <LinkButton
                href={step.link.href}
                size="small"
                variant={step === next ? "primary" : "secondary"}
              >
                {step.link.label}
              </LinkButton>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function StepMark({ number, done }: { number: number; done: boolean }) {
  return (
    <span
      aria-hidden
      className={cn(
        "grid size-8 shrink-0 place-items-center rounded-full border text-sm font-semibold",
        done
          ? "border-transparent bg-primary text-primary-foreground"
          : "border-input text-muted-foreground",
      )}
    >
      {done ? <Check className="size-4" strokeWidth={2.5} /> : number}
    </span>
  );
}
