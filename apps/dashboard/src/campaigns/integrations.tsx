import type { ReactNode } from "react";

/** How to install the pixel with what people build websites with, as their screens name things. */
export type Integration = { id: string; name: string; steps: ReactNode[]; note: ReactNode };

export const integrations: Integration[] = [
  {
    id: "wordpress",
    name: "WordPress",
    steps: [
      <>
        In your WordPress admin open <B>Plugins → Add New Plugin</B>, search for “WPCode”, then
        choose <B>Install Now</B> and <B>Activate</B>. Any plugin that adds code to the header will
        do.
      </>,
      <>
        Open <B>Code Snippets → Header &amp; Footer</B> and paste the line into the box{" "}
        <B>Header</B>.
      </>,
      <>
        Choose <B>Save Changes</B>. If you use a caching plugin, empty its cache.
      </>,
      <>Open your website in another tab.</>,
    ],
    note: "Do not edit header.php of your theme: the next update of the theme overwrites it. On WordPress.com, plugins need a plan that includes them.",
  },
  {
    id: "shopify",
    name: "Shopify",
    steps: [
      <>
        In your Shopify admin open <B>Online Store → Themes</B>.
      </>,
      <>
        Beside your current theme open the menu <B>…</B> and choose <B>Edit code</B>.
      </>,
      <>
        Under <B>Layout</B> open <B>theme.liquid</B>, and paste the line just before{" "}
        <Code>&lt;/head&gt;</Code>.
      </>,
      <>
        Choose <B>Save</B>, then open your shop in another tab.
      </>,
    ],
    note: "Add both of your shop's domains to the campaign, your own and the one that ends in .myshopify.com, if visitors use both. Shopify's checkout pages do not load the theme, so popups do not appear there. After a change of theme, paste the line again.",
  },
  {
    id: "google-tag-manager",
    name: "Google Tag Manager",
    steps: [
      <>
        In your container open <B>Tags → New</B>, then <B>Tag Configuration → Custom HTML</B>.
      </>,
      <>
        Paste the line. Leave <B>Support document.write</B> unticked.
      </>,
      <>
        Under <B>Triggering</B> choose <B>All Pages</B>, give the tag a name and choose <B>Save</B>.
      </>,
      <>
        Choose <B>Submit</B>, then <B>Publish</B>, and open your website in another tab.
      </>,
    ],
    note: "Ad blockers often block Google Tag Manager, and with it everything that it loads. Where you can, paste the line into your pages instead.",
  },
  {
    id: "html",
    name: "Plain HTML",
    steps: [
      <>Open the file or the template that all of your pages share.</>,
      <>
        Paste the line just before <Code>&lt;/head&gt;</Code>. Without a shared template, do this in
        every page.
      </>,
      <>Upload the changed files, and open your website in another tab.</>,
    ],
    note: (
      <>
        If your site sends a Content-Security-Policy, the page <B>For developers</B>, linked below
        the line under <B>Install</B>, has what to add to it.
      </>
    ),
  },
];

function B({ children }: { children: ReactNode }) {
  return <strong className="font-medium text-foreground">{children}</strong>;
}

function Code({ children }: { children: ReactNode }) {
  return <code className="font-mono text-[13px] text-foreground">{children}</code>;
}
