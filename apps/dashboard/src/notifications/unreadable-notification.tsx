import Link from "next/link";
import { linkClass } from "@/sources/link-class";
import { Notice } from "@/ui/notice";

/** On the page of a notification that this version cannot read. */
export function UnreadableNotification({ campaignId }: { campaignId: string }) {
  return (
    <Notice tone="warning">
      This version of Growflyer cannot read this notification: most likely a newer one has made it.
      You can switch it off or delete it{" "}
      <Link href={`/campaigns/${campaignId}/notifications`} className={linkClass}>
        in the list
      </Link>
      .
    </Notice>
  );
}
