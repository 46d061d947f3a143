import { Notice } from "@/ui/notice";

/** In place of what a campaign's rules would fill, when this version cannot read them. */
export function UnreadableRules({ what }: { what: string }) {
  return (
    <Notice tone="danger">
      This version of Growflyer cannot read how this campaign’s popups behave: most likely a newer
      version has stored it. So nothing shows on your pages, and {what}. Whoever runs the server
      should update it to the newest version.
    </Notice>
  );
}
