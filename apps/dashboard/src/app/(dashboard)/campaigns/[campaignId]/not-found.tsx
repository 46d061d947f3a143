import type { Metadata } from "next";
import { MessagePage } from "@/shell/message-page";
import { LinkButton } from "@/ui/link-button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <MessagePage
      code="404"
      title="There is nothing here"
      action={<LinkButton href="/campaigns">To your campaigns</LinkButton>}
    >
      <p>It may have been deleted in the meantime.</p>
    </MessagePage>
  );
}
