import type { ReactNode } from "react";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/ui/card";
import { CopyField } from "@/ui/copy-field";
import { Code } from "./code";
import { policyByNonce, policyByOrigin, queueStubHash } from "./content-security-policy";
import { noncedSnippet } from "./pixel-snippet";

/** What a page with a Content-Security-Policy adds to it, to be copied. */
export function PolicyCard({ appUrl, pixelKey }: { appUrl: string; pixelKey: string }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Content-Security-Policy</CardTitle>
        <CardDescription>
          If your website sends one, add this server’s address to these three directives. Add to
          those that you have: of two with the same name browsers follow the first alone.
        </CardDescription>
      </CardHeader>
      <CardContent className="grid gap-6">
        <CopyField label="Policy" value={policyByOrigin(appUrl)} />
        <Part title="With a nonce">
          <p>
            If your server makes a nonce for every answer, give it to the tag. It holds for all that
            the pixel loads, so scripts need no address.
          </p>
          <CopyField label="Snippet with a nonce" value={noncedSnippet(appUrl, pixelKey)} />
          <CopyField label="Policy with a nonce" value={policyByNonce(appUrl)} />
        </Part>
        <Part title="What it does not need">
          <ul className="grid list-disc gap-1.5 pl-5">
            <li>
              No <Code>style-src</Code> and no <Code>unsafe-inline</Code>: popups bring their styles
              without either.
            </li>
            <li>
              Nothing for Trusted Types: <Code>require-trusted-types-for &apos;script&apos;</Code>{" "}
              may stay as it is.
            </li>
            <li>No other server: nothing is loaded from third parties.</li>
          </ul>
        </Part>
        <Part title="With the advanced snippet">
          <p>
            Its first line is an inline script. Give it the nonce as well, put the line into a file
            of your own, or allow it alone by its hash in <Code>script-src</Code>:
          </p>
          <CopyField label="Hash of the first line" value={queueStubHash()} />
        </Part>
        <p className="max-w-prose border-t pt-6 text-sm text-muted-foreground">
          <Code>docs/content-security-policy.md</Code> in Growflyer’s repository tells the reason
          for each.
        </p>
      </CardContent>
    </Card>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3 border-t pt-6 text-sm text-muted-foreground">
      <h3 className="font-medium text-foreground">{title}</h3>
      {children}
    </section>
  );
}
