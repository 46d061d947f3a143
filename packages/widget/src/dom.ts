/** What JSX makes of an element: attributes, listeners (`onClick`), `style` by CSS names. */
export type Props = Record<string, unknown> & { style?: Record<string, string> };
export type Child = Node | string | number | false | null | undefined | Child[];
/** A component: called once, for a new element. */
export type Component<P> = (props: P) => HTMLElement;

/**
 * The JSX factory: a new element, or what a component returns. Text is text, never markup.
 * Every popup is drawn anew, so that nothing needs to be compared: a framework would be half of the
 * bytes that a visitor downloads.
 */
export function h<P>(
  tag: string | Component<P>,
  props: (P & Props) | null,
  ...children: Child[]
): HTMLElement {
  if (typeof tag !== "string") return tag({ ...props, children } as P);
  const element = /^svg|path/.test(tag)
    ? (document.createElementNS("http://www.w3.org/2000/svg", tag) as unknown as HTMLElement)
    : document.createElement(tag);
  // Own ones only: pages add to Object.prototype.
  for (const [name, value] of Object.entries(props || {})) {
    if (name === "style") {
      for (const [key, text] of Object.entries(value as object)) {
        element.style.setProperty(key, text);
      }
    } else if (name.startsWith("on")) {
      element.addEventListener(name.slice(2).toLowerCase(), value as () => void);
    } else if (value) {
      element.setAttribute(name, value as string);
    }
  }
  element.append(...(children.flat(3).filter((child) => child || child === 0) as Node[]));
  return element;
}
