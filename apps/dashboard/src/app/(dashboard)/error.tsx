"use client";

import { ErrorMessage } from "@/shell/error-message";

export default function DashboardError(props: { error: unknown; retry: () => void }) {
  return <ErrorMessage {...props} />;
}
