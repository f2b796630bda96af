-- CreateTable
CREATE TABLE "audit_anchors" (
    "environment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "after_event_id" UUID,
    "upto_event_id" UUID NOT NULL,
    "cases" INTEGER NOT NULL,
    "events" INTEGER NOT NULL,
    "root" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "audit_anchors_pkey" PRIMARY KEY ("environment_id","number")
);
