-- AlterTable
ALTER TABLE "sla_policies" ADD COLUMN     "managers_told_at" TEXT NOT NULL DEFAULT 'breached';
