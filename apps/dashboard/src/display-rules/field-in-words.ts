import type { DisplayRules, TriggerKind } from "@growflyer/contracts/display-rules";

const triggerNames: Record<TriggerKind, string> = {
  scroll: "Scrolls down",
  exit: "Is about to leave",
  idle: "Does nothing for a while",
  visible: "Sees a part of the page",
  click: "Clicks something",
  call: "Your page asks for it",
};

/** What a field of the rules is called in their form: "address 2", "“Clicks something”". */
export function fieldInWords(path: readonly PropertyKey[], rules: DisplayRules): string {
  const [field, second, third] = path;
  switch (field) {
    case "pages":
      return numbered(second === "exclude" ? "excluded address" : "address", third);
    case "query":
      return numbered("parameter", second);
    case "attributes":
      return numbered("attribute", second);
    case "triggers":
      return triggerInWords(rules, second);
    default:
      return names[String(field)] ?? "the rules";
  }
}

const names: Record<string, string> = {
  referrers: "“Where they come from”",
  devices: "“Devices”",
  languages: "“Languages”",
  countries: "“Countries”",
  visitors: "“Visitors”",
  schedule: "“Days and hours”",
  fromPageView: "“Pages seen before”",
  frequency: "“A visitor sees it”",
  quietDays: "“Stays away after it was closed”",
  priority: "“Priority”",
};

function triggerInWords({ triggers }: DisplayRules, index: PropertyKey | undefined): string {
  const trigger = typeof index === "number" ? triggers[index] : undefined;
  return trigger ? `“${triggerNames[trigger.on]}”` : "“What brings it up”";
}

function numbered(noun: string, index: PropertyKey | undefined): string {
  if (typeof index === "number") return `${noun} ${index + 1}`;
  return noun.endsWith("address") ? `${noun}es` : `${noun}s`;
}
