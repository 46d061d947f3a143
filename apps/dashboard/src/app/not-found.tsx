import type { Metadata } from "next";
import Link from "next/link";
import { MessagePage } from "@/shell/message-page";
import { LinkButton } from "@/ui/link-button";
import { Logo } from "@/ui/logo";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <>
      <header className="px-5 py-6 sm:px-10">
        <Link href="/" className="inline-block rounded-lg">
          <Logo />
        </Link>
      </header>
      <main>
        <MessagePage
          code="404"
          title="There is nothing here"
          action={<LinkButton href="/">To the start</LinkButton>}
        >
          <p>The address may have a typing error, or the page has moved.</p>
        </MessagePage>
      </main>
    </>
  );
}
