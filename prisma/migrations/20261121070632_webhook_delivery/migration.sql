-- Nothing could make an endpoint before, so nothing is owed to any.
DELETE FROM "webhook_deliveries";

-- DropIndex
DROP INDEX "webhook_deliveries_endpoint_id_event_id_key";

-- AlterTable
ALTER TABLE "webhook_deliveries" ADD COLUMN     "body" TEXT,
ADD COLUMN     "case_id" UUID,
ADD COLUMN     "claimed_until" TIMESTAMPTZ(6),
ADD COLUMN     "ended_at" TIMESTAMPTZ(6),
ADD COLUMN     "event_name" TEXT NOT NULL,
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "webhook_endpoints" ADD COLUMN     "description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "failing_since" TIMESTAMPTZ(6),
ADD COLUMN     "headers" BYTEA,
ADD COLUMN     "options" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "webhook_attempts" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "milliseconds" INTEGER NOT NULL,
    "status" INTEGER,
    "failure" TEXT,
    "message" TEXT,
    "excerpt" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "webhook_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "webhook_attempts_environment_id_idx" ON "webhook_attempts"("environment_id");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_attempts_delivery_id_number_key" ON "webhook_attempts"("delivery_id", "number");

-- CreateIndex
CREATE INDEX "webhook_deliveries_endpoint_id_id_idx" ON "webhook_deliveries"("endpoint_id", "id" DESC);

-- CreateIndex
CREATE INDEX "webhook_deliveries_created_at_idx" ON "webhook_deliveries"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_deliveries_endpoint_id_event_id_event_name_key" ON "webhook_deliveries"("endpoint_id", "event_id", "event_name");

-- CreateIndex
CREATE INDEX "webhook_deliveries_case_id_idx" ON "webhook_deliveries"("case_id");

-- AddForeignKey
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "webhook_deliveries"("id") ON DELETE CASCADE ON UPDATE CASCADE;
