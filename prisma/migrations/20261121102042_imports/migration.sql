-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "place" JSONB NOT NULL DEFAULT '{}',
    "key_hint" TEXT NOT NULL,
    "secret" BYTEA,
    "dry_run" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "cursor" TEXT,
    "total" INTEGER,
    "seen" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "problems" JSONB NOT NULL DEFAULT '[]',
    "problems_count" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "starter_kind" TEXT NOT NULL,
    "starter_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(6),
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_items" (
    "environment_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "target_id" UUID NOT NULL,
    "digests" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_items_pkey" PRIMARY KEY ("environment_id","source","kind","reference")
);

-- CreateIndex
CREATE INDEX "imports_environment_id_created_at_idx" ON "imports"("environment_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "import_items_target_id_idx" ON "import_items"("target_id");
