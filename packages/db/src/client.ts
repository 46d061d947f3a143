import { Prisma, PrismaClient } from "../generated/client";

export { Prisma };

/** The database as verbs see it: a client, or a transaction of one. */
export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

export type * from "../generated/models";

export { PrismaClient };
