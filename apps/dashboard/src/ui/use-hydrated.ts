"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False until React has taken over the server's markup: before that nothing listens to a form. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
