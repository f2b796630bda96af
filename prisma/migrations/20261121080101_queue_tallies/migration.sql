-- CreateTable
CREATE TABLE "queue_tallies" (
    "queue_id" UUID NOT NULL,
    "environment_id" UUID NOT NULL,
    "open" INTEGER NOT NULL,
    "unassigned" INTEGER NOT NULL,
    "breached" INTEGER NOT NULL,
    "counted_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "queue_tallies_pkey" PRIMARY KEY ("queue_id")
);

-- CreateIndex
CREATE INDEX "queue_tallies_environment_id_idx" ON "queue_tallies"("environment_id");
