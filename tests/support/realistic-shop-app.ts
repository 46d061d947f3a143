import { createElement as h, useState } from "react";

export type Product = { id: number; name: string; price: number; image: string; words: string };

/** The shop as it is rendered on the server and made alive in the browser: a search and a grid. */
export function Shop({ products }: { products: Product[] }) {
  const [search, setSearch] = useState("");
  const [cart, setCart] = useState<number[]>([]);
  const found = products.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
  return h(
    "div",
    { className: "shop" },
    h(
      "header",
      { className: "bar" },
      h("strong", null, "Northern Trails"),
      h("input", {
        "aria-label": "Search",
        value: search,
        onChange: (event: { target: { value: string } }) => setSearch(event.target.value),
      }),
      h("output", { className: "cart" }, `${cart.length} in the cart`),
    ),
    h("img", { className: "hero", src: "/images/hero.png", alt: "", width: 1200, height: 480 }),
    h("h1", null, "Made for wet stone and long days"),
    h(
      "ul",
      { className: "grid" },
      found.map((product) =>
        h(Card, {
          key: product.id,
          product,
          inCart: cart.filter((id) => id === product.id).length,
          add: () => setCart([...cart, product.id]),
        }),
      ),
    ),
  );
}

type CardProps = { product: Product; inCart: number; add: () => void };

function Card({ product, inCart, add }: CardProps) {
  const { name, price, image, words } = product;
  const lazy = product.id > 6 ? "lazy" : "eager";
  return h(
    "li",
    { className: "card tint-a pad-b round-c" },
    h("img", { src: image, alt: name, width: 320, height: 320, loading: lazy }),
    h("h2", null, name),
    h("p", null, words),
    h(
      "dl",
      null,
      ["Weight", "Drop", "Sole", "Upper", "Care"].map((term, at) => [
        h("dt", { key: `${term}-t` }, term),
        h("dd", { key: `${term}-d` }, `${(product.id * 7 + at * 13) % 90} ${term.toLowerCase()}`),
      ]),
    ),
    h("span", { className: "price" }, `€${(price / 100).toFixed(2)}`),
    h(
      "button",
      { type: "button", onClick: add },
      inCart ? `Add another (${inCart})` : "Add to cart",
    ),
  );
}
