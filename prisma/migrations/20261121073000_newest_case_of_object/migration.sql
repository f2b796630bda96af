-- DropIndex
DROP INDEX "case_objects_object_id_idx";

-- CreateIndex
CREATE INDEX "case_objects_object_id_case_id_idx" ON "case_objects"("object_id", "case_id");
