import type { Metadata } from "next";
import { requireMember } from "@/accounts/require-member";
import { NewCampaignForm } from "@/campaigns/new-campaign-form";
import { PageHeader } from "@/ui/page-header";

export const metadata: Metadata = { title: "New campaign" };

export default async function NewCampaignPage() {
  await requireMember();
  return (
    <div className="grid gap-8">
      <PageHeader title="New campaign" description="Which website is it for?" />
      <NewCampaignForm />
    </div>
  );
}
