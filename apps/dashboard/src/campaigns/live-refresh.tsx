"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { followChanges } from "./follow-changes";

/** Keeps the page up to date: asks for it again whenever `stream` says that something has changed. */
export function LiveRefresh({ stream }: { stream: string }) {
  const router = useRouter();
  useEffect(() => followChanges(stream, () => router.refresh()), [stream, router]);
  return null;
}
