import type { Hash } from "../stripe-object";

export type Answer = { status: number; body: Hash; headers: Record<string, string> };

export const ok = (body: Hash): Answer => ({ status: 200, body, headers: {} });
