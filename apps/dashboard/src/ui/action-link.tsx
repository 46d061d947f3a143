"use client";

import type { ComponentProps, KeyboardEvent } from "react";
import { LinkButton } from "./link-button";

/**
 * Begins something on a page of its own: a button by role and by key, a link by nature,
 * so that it works before scripts do and opens in a new window.
 */
export function ActionLink(props: ComponentProps<typeof LinkButton>) {
  return <LinkButton role="button" onKeyDown={pressOnSpace} {...props} />;
}

function pressOnSpace(event: KeyboardEvent<HTMLAnchorElement>): void {
  if (event.key !== " ") return;
  event.preventDefault();
  event.currentTarget.click();
}
