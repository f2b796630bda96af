-- AlterTable
ALTER TABLE "api_keys" ADD COLUMN     "secret" BYTEA;

-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "last_closed_at" TIMESTAMPTZ(6),
ADD COLUMN     "last_reopened_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "environments" ADD COLUMN     "created_by_key_id" UUID;

-- CreateTable
CREATE TABLE "domain_layouts" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "deleted_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "domain_layouts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "domain_case_rules" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "rule" JSONB NOT NULL,
    "deleted_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "domain_case_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "domain_templates" (
    "template_id" UUID NOT NULL,
    "environment_id" UUID NOT NULL,
    "configuration" JSONB NOT NULL DEFAULT '{}',
    "deleted_at" TIMESTAMPTZ(6),

    CONSTRAINT "domain_templates_pkey" PRIMARY KEY ("template_id")
);

-- CreateTable
CREATE TABLE "resource_tags" (
    "environment_id" UUID NOT NULL,
    "resource" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "resource_tags_pkey" PRIMARY KEY ("environment_id","resource","key")
);

-- CreateTable
CREATE TABLE "event_configurations" (
    "environment_id" UUID NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "included_data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "event_configurations_pkey" PRIMARY KEY ("environment_id")
);

-- CreateTable
CREATE TABLE "case_targets" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "target_at" TIMESTAMPTZ(6) NOT NULL,
    "completed_at" TIMESTAMPTZ(6),
    "creator_kind" TEXT NOT NULL,
    "creator_id" TEXT,
    "on_behalf_of" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_targets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_links" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "linked_case_id" UUID NOT NULL,
    "creator_kind" TEXT NOT NULL,
    "creator_id" TEXT,
    "on_behalf_of" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_links_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "domain_layouts_environment_id_idx" ON "domain_layouts"("environment_id");

-- CreateIndex
CREATE INDEX "domain_case_rules_environment_id_idx" ON "domain_case_rules"("environment_id");

-- CreateIndex
CREATE INDEX "domain_templates_environment_id_idx" ON "domain_templates"("environment_id");

-- CreateIndex
CREATE INDEX "case_targets_case_id_created_at_idx" ON "case_targets"("case_id", "created_at");

-- CreateIndex
CREATE INDEX "case_links_linked_case_id_idx" ON "case_links"("linked_case_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_links_case_id_linked_case_id_key" ON "case_links"("case_id", "linked_case_id");

-- CreateIndex
CREATE INDEX "environments_created_by_key_id_idx" ON "environments"("created_by_key_id");

-- AddForeignKey
ALTER TABLE "case_targets" ADD CONSTRAINT "case_targets_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_links" ADD CONSTRAINT "case_links_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;
