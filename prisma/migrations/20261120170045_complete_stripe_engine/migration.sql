-- DropIndex
DROP INDEX "envelopes_source_id_received_at_idx";

-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "manual_entry" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "name_privacy" TEXT NOT NULL DEFAULT 'first_name',
ADD COLUMN     "place_privacy" TEXT NOT NULL DEFAULT 'city';

-- AlterTable
ALTER TABLE "conversions" ADD COLUMN     "account" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "forgotten_at" TIMESTAMPTZ(3),
ADD COLUMN     "held_until" TIMESTAMPTZ(3),
ADD COLUMN     "initial" TEXT,
ADD COLUMN     "origin" TEXT,
ADD COLUMN     "product_id" TEXT,
ADD COLUMN     "refunded" BIGINT,
ADD COLUMN     "renewal" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "envelopes" ADD COLUMN     "buyer_keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "origin" TEXT NOT NULL DEFAULT 'webhook',
ADD COLUMN     "outcome" TEXT;

-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "settings" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "source_keys" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "hint" TEXT NOT NULL,
    "endpoint_id" TEXT,
    "endpoint_status" TEXT,
    "reconciled_to" TIMESTAMPTZ(3) NOT NULL,
    "next_reconcile_at" TIMESTAMPTZ(3) NOT NULL,
    "failure" TEXT,
    "failure_request_id" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature_failures" (
    "source_id" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "cause" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signature_failures_pkey" PRIMARY KEY ("source_id","hour","cause")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "stage" INTEGER NOT NULL DEFAULT 0,
    "cursor" TEXT,
    "found" INTEGER NOT NULL DEFAULT 0,
    "stored" INTEGER NOT NULL DEFAULT 0,
    "reached" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "failure" TEXT,
    "request_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lookups" (
    "source_id" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "failure" TEXT,
    "request_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lookups_pkey" PRIMARY KEY ("source_id","mode","account","kind","object_id")
);

-- CreateTable
CREATE TABLE "buyer_keys" (
    "conversion_id" TEXT NOT NULL,
    "campaign_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "buyer_keys_pkey" PRIMARY KEY ("conversion_id","key")
);

-- CreateTable
CREATE TABLE "forgotten_buyers" (
    "campaign_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "forgotten_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "forgotten_buyers_pkey" PRIMARY KEY ("campaign_id","key")
);

-- CreateIndex
CREATE INDEX "source_keys_next_reconcile_at_idx" ON "source_keys"("next_reconcile_at");

-- CreateIndex
CREATE UNIQUE INDEX "source_keys_source_id_mode_key" ON "source_keys"("source_id", "mode");

-- CreateIndex
CREATE INDEX "imports_state_next_attempt_at_idx" ON "imports"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "imports_source_id_created_at_idx" ON "imports"("source_id", "created_at");

-- CreateIndex
CREATE INDEX "lookups_state_next_attempt_at_idx" ON "lookups"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "buyer_keys_campaign_id_key_idx" ON "buyer_keys"("campaign_id", "key");

-- CreateIndex
CREATE INDEX "conversions_source_id_mode_created_at_idx" ON "conversions"("source_id", "mode", "created_at" DESC);

-- CreateIndex
CREATE INDEX "conversions_held_until_idx" ON "conversions"("held_until");

-- CreateIndex
CREATE INDEX "envelopes_source_id_received_at_id_idx" ON "envelopes"("source_id", "received_at" DESC, "id");

-- CreateIndex
CREATE INDEX "envelopes_source_id_mode_received_at_idx" ON "envelopes"("source_id", "mode", "received_at" DESC);

-- CreateIndex
CREATE INDEX "envelopes_received_at_idx" ON "envelopes"("received_at");

-- AddForeignKey
ALTER TABLE "source_keys" ADD CONSTRAINT "source_keys_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature_failures" ADD CONSTRAINT "signature_failures_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lookups" ADD CONSTRAINT "lookups_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "buyer_keys" ADD CONSTRAINT "buyer_keys_conversion_id_fkey" FOREIGN KEY ("conversion_id") REFERENCES "conversions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forgotten_buyers" ADD CONSTRAINT "forgotten_buyers_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE CASCADE ON UPDATE CASCADE;
