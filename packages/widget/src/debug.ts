// biome-ignore-all lint/suspicious/noConsole: to speak in the console is what debug mode is for
import { examine } from "./calls";
import type { Widget } from "./config";
import { explain } from "./explain";

/** How often it is looked whether the decisions are still the same. Milliseconds. */
const pause = 500;

/** Says of every notification what is decided of it, and says it again whenever that is something else. */
export function watch(widget: Widget): void {
  const { key, mode, setTimeout } = widget.config;
  let told = "";
  const look = () => {
    const examined = examine(widget);
    // Which rule decides, and not the sentences themselves: they may count seconds.
    const decided = `${mode} mode ${examined.map(({ notification, check }) => `${notification.id} ${check}`)}`;
    if (decided !== told) {
      told = decided;
      console.group(`Growflyer ${key}, ${mode} mode`);
      if (!examined[0]) console.info("There is no enabled notification.");
      for (const one of examined) {
        const { id, type } = one.notification;
        console.info(`${id} (${type}): ${explain(one)}`);
      }
      console.groupEnd();
    }
    setTimeout(look, pause);
  };
  look();
}
