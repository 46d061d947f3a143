/**
 * Puts `text` into the clipboard; false when the browser does not allow it.
 * The clipboard API exists only on https and localhost; self-hosted servers in a local network have neither.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromTextarea(text);
  }
}

function copyFromTextarea(text: string): boolean {
  const focused = document.activeElement;
  const textarea = document.createElement("textarea");
  textarea.value = text;
  textarea.readOnly = true;
  textarea.style.cssText = "position:fixed;top:0;left:-9999px";
  document.body.append(textarea);
  textarea.select();
  const copied = document.execCommand("copy");
  textarea.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
