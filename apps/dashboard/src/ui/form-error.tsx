"use client";

import { Notice } from "./notice";

/** What is wrong with a form as a whole; announced as soon as it appears. */
export function FormError({ message }: { message: string | undefined }) {
  if (!message) return null;
  return (
    <Notice tone="danger" role="alert">
      {message}
    </Notice>
  );
}
