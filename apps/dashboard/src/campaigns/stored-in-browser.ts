/** What the widget keeps in a visitor's browser, in plain words. docs/visitor-privacy.md has it key by key. */
export const storedInBrowser: { name: string; what: string; until: string }[] = [
  {
    name: "In this browser session",
    what: "How many popups were shown, which ones, and which the visitor has closed. Only as far as a limit, an “only once” or a closed popup needs it.",
    until: "Gone when the tab is closed.",
  },
  {
    name: "For longer",
    what: "When a notification was last shown or closed, if its rules ask for “once a visitor”, “every n days” or days of quiet; that somebody was here before, if a rule asks for new or returning visitors.",
    until: "Without such a rule, nothing of it.",
  },
  {
    name: "“Do not show these again”",
    what: "That the visitor has chosen it.",
    until: "Kept even without consent: the visitor has asked for it.",
  },
];
