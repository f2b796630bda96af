-- CreateTable
CREATE TABLE "workflows" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "owner_id" UUID,
    "draft" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,
    "published_version_id" UUID,
    "rollout_version_id" UUID,
    "rollout_percent" INTEGER,
    "next_start_at" TIMESTAMPTZ(6),
    "archived_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workflows_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_versions" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "workflow_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "published_by" UUID,
    "published_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workflow_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_triggers" (
    "environment_id" UUID NOT NULL,
    "event_type" TEXT NOT NULL,
    "workflow_id" UUID NOT NULL,

    CONSTRAINT "workflow_triggers_pkey" PRIMARY KEY ("environment_id","event_type","workflow_id")
);

-- CreateTable
CREATE TABLE "workflow_runs" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "workflow_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "trigger_kind" TEXT NOT NULL,
    "trigger" JSONB NOT NULL,
    "variables" JSONB NOT NULL DEFAULT '{}',
    "output" JSONB,
    "error" JSONB,
    "event_id" UUID,
    "case_id" UUID,
    "starter_kind" TEXT NOT NULL,
    "starter_id" TEXT,
    "parent_run_id" UUID,
    "parent_thread_id" UUID,
    "rerun_of_id" UUID,
    "depth" SMALLINT NOT NULL DEFAULT 0,
    "treatment" BOOLEAN NOT NULL DEFAULT false,
    "steps_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),
    "moved_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "alarmed_at" TIMESTAMPTZ(6),

    CONSTRAINT "workflow_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_threads" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "parent_id" UUID,
    "step_key" TEXT,
    "iteration" TEXT NOT NULL DEFAULT '',
    "fork_key" TEXT,
    "open_children" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL DEFAULT 'ready',

    CONSTRAINT "workflow_threads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_step_runs" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "step_key" TEXT NOT NULL,
    "iteration" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "input" JSONB NOT NULL DEFAULT '{}',
    "output" JSONB,
    "error" JSONB,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "workflow_step_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_waits" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "subject_id" UUID,
    "event_types" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "resume_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "workflow_waits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workflow_secrets" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "environment_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "value" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workflow_secrets_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "workflows_environment_id_key_key" ON "workflows"("environment_id", "key");

-- CreateIndex
CREATE INDEX "workflow_versions_environment_id_idx" ON "workflow_versions"("environment_id");

-- CreateIndex
CREATE UNIQUE INDEX "workflow_versions_workflow_id_number_key" ON "workflow_versions"("workflow_id", "number");

-- CreateIndex
CREATE INDEX "workflow_triggers_workflow_id_idx" ON "workflow_triggers"("workflow_id");

-- CreateIndex
CREATE INDEX "workflow_runs_environment_id_id_idx" ON "workflow_runs"("environment_id", "id" DESC);

-- CreateIndex
CREATE INDEX "workflow_runs_workflow_id_id_idx" ON "workflow_runs"("workflow_id", "id" DESC);

-- CreateIndex
CREATE INDEX "workflow_runs_case_id_id_idx" ON "workflow_runs"("case_id", "id");

-- CreateIndex
CREATE INDEX "workflow_threads_run_id_idx" ON "workflow_threads"("run_id");

-- CreateIndex
CREATE INDEX "workflow_threads_environment_id_idx" ON "workflow_threads"("environment_id");

-- CreateIndex
CREATE INDEX "workflow_step_runs_environment_id_idx" ON "workflow_step_runs"("environment_id");

-- CreateIndex
CREATE UNIQUE INDEX "workflow_step_runs_run_id_step_key_iteration_key" ON "workflow_step_runs"("run_id", "step_key", "iteration");

-- CreateIndex
CREATE INDEX "workflow_waits_resume_at_idx" ON "workflow_waits"("resume_at");

-- CreateIndex
CREATE INDEX "workflow_waits_subject_id_idx" ON "workflow_waits"("subject_id");

-- CreateIndex
CREATE INDEX "workflow_waits_run_id_idx" ON "workflow_waits"("run_id");

-- CreateIndex
CREATE INDEX "workflow_waits_environment_id_idx" ON "workflow_waits"("environment_id");

-- CreateIndex
CREATE UNIQUE INDEX "workflow_secrets_environment_id_name_key" ON "workflow_secrets"("environment_id", "name");

-- AddForeignKey
ALTER TABLE "workflow_versions" ADD CONSTRAINT "workflow_versions_workflow_id_fkey" FOREIGN KEY ("workflow_id") REFERENCES "workflows"("id") ON DELETE CASCADE ON UPDATE CASCADE;
