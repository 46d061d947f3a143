/** A mail with one thing to do. `paragraphs` are plain text. */
export type Mail = {
  to: string;
  subject: string;
  paragraphs: string[];
  action: { label: string; url: string };
  footnote: string;
};

export function mailText({ paragraphs, action, footnote }: Mail): string {
  return [...paragraphs, `${action.label}:\n${action.url}`, footnote].join("\n\n");
}

/** Small, with nothing to fetch: no images, no fonts, no tracking. */
export function mailHtml({ paragraphs, action, footnote }: Mail): string {
  const text = paragraphs.map((part) => `<p style="margin:0 0 16px">${escapeHtml(part)}</p>`);
  const url = escapeHtml(action.url);
  return `<!doctype html><html lang="en"><body style="margin:0;padding:32px 16px;background:#faf9f6;color:#1c2420;font:16px/1.5 system-ui,sans-serif"><div style="max-width:480px;margin:0 auto;padding:32px;background:#fff;border:1px solid #e6e4dc;border-radius:16px"><p style="margin:0 0 24px;font-weight:600">Growflyer</p>${text.join("")}<p style="margin:24px 0"><a href="${url}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#0d6149;color:#fff;text-decoration:none;font-weight:600">${escapeHtml(action.label)}</a></p><p style="margin:0;color:#5b665f;font-size:14px">${escapeHtml(footnote)}</p></div></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
