-- AlterTable
ALTER TABLE "reading_log" ADD COLUMN     "field" TEXT,
ADD COLUMN     "reason" TEXT;
