import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/ui/card";
import { CopyField } from "@/ui/copy-field";
import { apiCommands } from "./api-commands";
import { Code } from "./code";
import { advancedSnippet } from "./pixel-snippet";

/** The snippet for pages that call the widget, and what they can call. */
export function JavaScriptApiCard({ appUrl, pixelKey }: { appUrl: string; pixelKey: string }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Calls from your own scripts</CardTitle>
        <CardDescription>
          With these two lines in place of the one, your page may call <Code>growflyer(…)</Code> at
          any time: what it calls before the pixel is there is kept and carried out then.
        </CardDescription>
      </CardHeader>
      <CardContent className="grid gap-6">
        <CopyField
          label="Advanced snippet"
          value={advancedSnippet(appUrl, pixelKey)}
          className="[&_code]:whitespace-pre-wrap"
        />
        <dl className="grid gap-4 text-sm">
          {apiCommands.map(({ call, does }) => (
            <div
              key={call}
              className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
            >
              <dt>
                <Code>{call}</Code>
              </dt>
              <dd className="text-muted-foreground">{does}</dd>
            </div>
          ))}
        </dl>
        <p className="max-w-prose text-sm text-muted-foreground">
          Wrong calls do nothing. Add <Code>?growflyer=debug</Code> to a page’s address, and the
          browser’s console says what is wrong with them, and why each notification shows or does
          not. <Code>docs/javascript-api.md</Code> in Growflyer’s repository has every argument,
          with examples.
        </p>
      </CardContent>
    </Card>
  );
}
