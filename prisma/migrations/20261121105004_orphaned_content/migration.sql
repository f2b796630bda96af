-- CreateTable
CREATE TABLE "orphaned_content" (
    "environment_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "since" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "orphaned_content_pkey" PRIMARY KEY ("environment_id","sha256")
);
