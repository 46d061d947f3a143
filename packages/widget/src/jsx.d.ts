import type { Props } from "./dom";

declare global {
  namespace JSX {
    type Element = HTMLElement;
    interface ElementChildrenAttribute {
      children: unknown;
    }
    interface IntrinsicElements {
      [tag: string]: Props;
    }
  }
}
