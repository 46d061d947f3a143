"use client";

import type { ComponentProps } from "react";
import { useHydrated } from "@/ui/use-hydrated";
import { Select } from "./select";

/** The time zones that this browser knows, and the chosen one in any case. */
export function TimeZoneSelect({
  value,
  onChange,
  ...props
}: Omit<ComponentProps<typeof Select>, "value" | "onChange"> & {
  value: string;
  onChange: (zone: string) => void;
}) {
  // The server's list may be another one.
  const known = useHydrated() ? Intl.supportedValuesOf("timeZone") : [];
  const zones = [...new Set([value, "UTC", ...known])].sort();
  return (
    <Select value={value} onChange={(event) => onChange(event.target.value)} {...props}>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll("_", " ")}
        </option>
      ))}
    </Select>
  );
}
