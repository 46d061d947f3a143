"use client";

import { ConversionFilters } from "@growflyer/contracts/conversion";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useTransition } from "react";
import { filterUrl } from "./filter-url";

/** Milliseconds after the last key: long enough for a word, too short to wait for. */
const typing = 300;

/**
 * Keeps a form of filters and the page's address in step, both ways. What has the focus is left alone:
 * somebody is at it.
 */
export function useFilters(path: string, filters: ConversionFilters) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [pending, startTransition] = useTransition();
  const address = filterUrl(path, filters);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says all that the filters do
  useEffect(() => {
    for (const control of form.current?.elements ?? []) {
      const value = filters[(control as HTMLInputElement).name as keyof ConversionFilters];
      if (value === undefined || control === document.activeElement) continue;
      (control as HTMLInputElement).value = String(value ?? "");
    }
  }, [address]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function apply() {
    clearTimeout(timer.current);
    if (!form.current) return;
    const said = ConversionFilters.parse(Object.fromEntries(new FormData(form.current)));
    const next = filterUrl(path, said);
    if (next === address) return;
    startTransition(() => router.replace(next, { scroll: false }));
  }

  return {
    form,
    pending,
    onInput(event: FormEvent<HTMLFormElement>) {
      clearTimeout(timer.current);
      const typed = (event.target as HTMLInputElement).type === "search";
      timer.current = setTimeout(apply, typed ? typing : 0);
    },
    onSubmit(event: FormEvent<HTMLFormElement>) {
      event.preventDefault();
      apply();
    },
  };
}
