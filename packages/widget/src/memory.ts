const name = "growflyer";

/** Whether the visitor has closed a popup of this campaign in this browser session. */
export function wasDismissed(key: string): boolean {
  try {
    return sessionStorage[name] === key;
  } catch {
    // Storage is switched off: every page view starts anew.
    return false;
  }
}

export function rememberDismissal(key: string): void {
  try {
    sessionStorage[name] = key;
  } catch {
    // As above; or full.
  }
}
