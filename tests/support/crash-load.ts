import type { Page } from "@playwright/test";
import { type LoadEvent, purchaseEvents } from "./purchase-events";
import type { GrowflyerServer } from "./server";
import { deliver } from "./stripe";

type Options = { growflyer: GrowflyerServer; webhook: string; secret: string; kills: number };

/** What was sold while the server was killed, and what it took to be heard. */
export type CrashLoad = { products: string[]; deliveries: number; repeated: number };

const senders = 8;
/** Milliseconds between two purchases. */
const pace = 120;

/**
 * Kills the server at random moments while purchases happen, and restarts it. What is not answered
 * 200 is sent again, as Stripe does; now and then so is what was. Resolves when all is acknowledged.
 */
export async function crashUnderLoad(options: Options): Promise<CrashLoad> {
  const { growflyer, webhook, secret, kills } = options;
  const products: string[] = [];
  const queue: LoadEvent[] = [];
  let deliveries = 0;
  let repeated = 0;
  let over = false;

  async function sell() {
    while (!over) {
      const product = `Shoe number ${products.length}`;
      products.push(product);
      queue.push(...shuffle(purchaseEvents(product)));
      await sleep(pace);
    }
  }

  async function send() {
    while (!over || queue.length > 0) {
      const event = queue.shift();
      if (!event) {
        await sleep(10);
        continue;
      }
      deliveries += 1;
      const acknowledged = await deliver(webhook, secret, event).then(
        ({ status }) => status === 200,
        () => false,
      );
      if (acknowledged && Math.random() > 0.05) continue;
      repeated += 1;
      queue.splice(Math.floor(Math.random() * queue.length), 0, event);
      if (!acknowledged) await sleep(50 + 100 * Math.random());
    }
  }

  async function crash() {
    try {
      for (let kill = 0; kill < kills; kill += 1) {
        await sleep(50 + 950 * Math.random());
        await growflyer.kill();
        await growflyer.restart();
      }
    } finally {
      over = true;
    }
  }

  await Promise.all([sell(), crash(), ...Array.from({ length: senders }, send)]);
  return { products, deliveries, repeated };
}

/** The products of all conversions of a campaign, sorted, as a member downloads them. */
export async function listSoldProducts(page: Page, campaignUrl: string): Promise<string[]> {
  const response = await page.request.get(`${campaignUrl}/conversions/export.csv`);
  const [head, ...rows] = (await response.text()).trim().split("\r\n");
  const column = head?.split(",").indexOf("product") ?? -1;
  return rows.map((row) => row.split(",")[column] ?? "").sort();
}

export function shuffle<T>(list: readonly T[]): T[] {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
