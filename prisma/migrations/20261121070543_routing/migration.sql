-- AlterTable
ALTER TABLE "environments" ADD COLUMN     "routing_revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "memberships" ADD COLUMN     "capacity" INTEGER,
ADD COLUMN     "skills" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "queues" ADD COLUMN     "capacity" INTEGER;

-- AlterTable
ALTER TABLE "sla_clocks" DROP COLUMN "calendar_id",
ADD COLUMN     "calendar_version_id" UUID,
ADD COLUMN     "critical_at" TIMESTAMPTZ(6),
ADD COLUMN     "deadline" TIMESTAMPTZ(6),
ADD COLUMN     "next_crossing_at" TIMESTAMPTZ(6),
ADD COLUMN     "policy_id" UUID,
ADD COLUMN     "policy_version" INTEGER,
ADD COLUMN     "stage" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "warning_at" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "assignment_policies" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "method" TEXT NOT NULL,
    "source_kind" TEXT NOT NULL,
    "source_ids" UUID[],
    "sort_by" TEXT NOT NULL DEFAULT 'deadline',
    "team_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "user_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "capacity" INTEGER,
    "weights" INTEGER[] DEFAULT ARRAY[1, 1, 1, 1]::INTEGER[],
    "skill_rules" JSONB NOT NULL DEFAULT '[]',
    "archived_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_policies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_turns" (
    "policy_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "environment_id" UUID NOT NULL,
    "turn" BIGINT NOT NULL,

    CONSTRAINT "assignment_turns_pkey" PRIMARY KEY ("policy_id","user_id")
);

-- CreateTable
CREATE TABLE "sla_policies" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "template_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "queue_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "matrix" JSONB NOT NULL DEFAULT '[]',
    "clocks" JSONB NOT NULL DEFAULT '{}',
    "calendar_id" UUID,
    "maximum_pause_minutes" INTEGER,
    "archived_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sla_policies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendars" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version_id" UUID NOT NULL,
    "archived_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendars_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_versions" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "calendar_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_versions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "assignment_policies_environment_id_key_key" ON "assignment_policies"("environment_id", "key");

-- CreateIndex
CREATE INDEX "assignment_turns_environment_id_idx" ON "assignment_turns"("environment_id");

-- CreateIndex
CREATE UNIQUE INDEX "sla_policies_environment_id_key_key" ON "sla_policies"("environment_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "calendars_environment_id_key_key" ON "calendars"("environment_id", "key");

-- CreateIndex
CREATE INDEX "calendar_versions_environment_id_idx" ON "calendar_versions"("environment_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_versions_calendar_id_number_key" ON "calendar_versions"("calendar_id", "number");
