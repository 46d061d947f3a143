import { Info } from "lucide-react";
import { Card } from "@/ui/card";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/ui/tabs";
import { integrations } from "./integrations";

export function IntegrationGuides() {
  return (
    <Tabs defaultValue={integrations[0]?.id}>
      <TabsList aria-label="Website builders">
        {integrations.map(({ id, name }) => (
          <TabsTrigger key={id} value={id}>
            {name}
          </TabsTrigger>
        ))}
      </TabsList>
      {integrations.map(({ id, name, steps, note }) => (
        <TabsContent key={id} value={id} className="mt-5">
          <Card aria-label={name} className="grid gap-6 p-5 sm:p-6">
            <ol className="grid gap-5">
              {steps.map((step, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the steps never change
                <li key={index} className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-4">
                  <span
                    aria-hidden
                    className="grid size-7 place-items-center rounded-full bg-accent text-xs font-semibold text-accent-foreground"
                  >
                    {index + 1}
                  </span>
                  <p className="max-w-prose pt-0.5 text-[0.9375rem] text-muted-foreground">
                    {step}
                  </p>
                </li>
              ))}
            </ol>
            <p className="flex gap-3 border-t pt-5 text-sm text-muted-foreground">
              <Info aria-hidden className="mt-0.5 size-4 shrink-0" />
              <span className="max-w-prose">{note}</span>
            </p>
          </Card>
        </TabsContent>
      ))}
    </Tabs>
  );
}
