import { PageSkeleton } from "@/shell/page-skeleton";

export default function Loading() {
  return <PageSkeleton />;
}
