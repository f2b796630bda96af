-- AlterTable
ALTER TABLE "api_keys" ALTER COLUMN "allowed_ranges" SET DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "cases" ALTER COLUMN "tags" SET DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "comments" ALTER COLUMN "mentions" SET DEFAULT ARRAY[]::UUID[];
