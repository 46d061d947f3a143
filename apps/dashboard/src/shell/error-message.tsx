"use client";

import { Button } from "@/ui/button";
import { LinkButton } from "@/ui/link-button";
import { MessagePage } from "./message-page";

/** Something was thrown while a page was made. The server has logged it under the digest shown here. */
export function ErrorMessage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest =
    error instanceof Error && "digest" in error ? String(error.digest) : "in your browser";
  return (
    <MessagePage
      code={`Error ${digest}`}
      title="Something went wrong"
      action={
        <>
          <Button onClick={retry}>Try again</Button>
          <LinkButton href="/campaigns" variant="secondary">
            To your campaigns
          </LinkButton>
        </>
      }
    >
      <p role="alert">
        This page could not be shown. Your pixels are not affected: popups are delivered separately.
      </p>
    </MessagePage>
  );
}
