/** What `growflyer(…)` does, in the order in which it is wanted. docs/javascript-api.md has every argument. */
export const apiCommands: { call: string; does: string }[] = [
  {
    call: 'growflyer("show", "ntf_…")',
    does: "Brings a notification up; its id is in its editor’s address.",
  },
  { call: 'growflyer("hide")', does: "Takes the popup off the screen." },
  {
    call: 'growflyer("pause")',
    does: "Nothing appears and time stands still, in a checkout or a video for example.",
  },
  { call: 'growflyer("resume")', does: "Goes on where it was paused." },
  {
    call: 'growflyer("consent", true)',
    does: "The visitor agrees to storage. With false the visitor takes that back.",
  },
  {
    call: 'growflyer("set", { user: { plan: "pro" } })',
    does: "Says something of the page or its visitor, for rules: cart, stock, language, user. It does not leave the page.",
  },
  {
    call: 'growflyer("track", "purchase", { id: "1001" })',
    does: "Reports a conversion by the order’s own id, where the campaign’s settings accept that. It is marked as reported by a page.",
  },
  {
    call: 'growflyer("on", "click", (event) => { … })',
    does: "Tells your analytics of an impression, hover, click or dismiss; off ends it.",
  },
];
