-- CreateTable
CREATE TABLE "batches" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "total" INTEGER,
    "done" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "creator_kind" TEXT NOT NULL,
    "creator_id" TEXT NOT NULL,
    "on_behalf_of" TEXT,
    "via" TEXT NOT NULL,
    "lease_expires_at" TIMESTAMPTZ(6),
    "served_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(6),
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "batches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batch_items" (
    "batch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "environment_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "code" TEXT,
    "message" TEXT,
    "output" TEXT,

    CONSTRAINT "batch_items_pkey" PRIMARY KEY ("batch_id","position")
);

-- CreateIndex
CREATE INDEX "batches_environment_id_created_at_idx" ON "batches"("environment_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "batches_finished_at_idx" ON "batches"("finished_at");

-- CreateIndex
CREATE INDEX "batch_items_batch_id_state_position_idx" ON "batch_items"("batch_id", "state", "position");

-- AddForeignKey
ALTER TABLE "batch_items" ADD CONSTRAINT "batch_items_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batches"("id") ON DELETE CASCADE ON UPDATE CASCADE;
