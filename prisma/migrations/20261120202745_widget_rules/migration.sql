-- AlterTable
ALTER TABLE "campaigns" ADD COLUMN     "rules" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "notifications" ADD COLUMN     "rules" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "widget_builds" (
    "id" TEXT NOT NULL,
    "files" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "widget_builds_pkey" PRIMARY KEY ("id")
);
