import { createElement, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { type Product, Shop } from "./realistic-shop-app";

// Runs in the browser: bundled by `realistic-shop.ts`, never imported.
const products: Product[] = JSON.parse(document.getElementById("products")?.textContent ?? "[]");
const root = document.getElementById("root");
if (root) startTransition(() => void hydrateRoot(root, createElement(Shop, { products })));
