import * as z from "zod";
import { Id, Text } from "./fields";

const Expanded = z.looseObject({
  id: Id,
  name: Text,
  url: Text,
  images: z.array(z.unknown()).nullish().catch(null),
});
export type Product = z.infer<typeof Expanded>;

/** A product: its id, or all of it where the sender expanded it. */
export const Product = z
  .union([Id.transform((id): Product => ({ id, name: null, url: null, images: null })), Expanded])
  .nullish()
  .catch(null);

/** What has a price of a product: a price, or a plan of before 2020, which had a name itself until 2018. */
export const Priced = z.looseObject({ product: Product, name: Text }).nullish().catch(null);
