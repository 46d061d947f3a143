/**
 * The widget's own words in the page's language. The build writes every file that uses them once
 * for each language of `words.json`, in place of this.
 */
export const words = {
  someone: "Someone",
  something: "something",
  close: "Close",
  never: "Do not show these again",
};
