'use server'

import { startBatch } from '@/lib/batches/commands/start-batch'
import { serverAction } from '@/lib/doors/server-action'
import { archiveTemplate } from '@/lib/templates/commands/archive-template'
import { createTemplate } from '@/lib/templates/commands/create-template'
import { deleteTemplate } from '@/lib/templates/commands/delete-template'
import { discardDraft } from '@/lib/templates/commands/discard-draft'
import { duplicateTemplate } from '@/lib/templates/commands/duplicate-template'
import { importTemplate } from '@/lib/templates/commands/import-template'
import { publishTemplate } from '@/lib/templates/commands/publish-template'
import { restoreTemplate } from '@/lib/templates/commands/restore-template'
import { restoreVersion } from '@/lib/templates/commands/restore-version'
import { updateTemplate } from '@/lib/templates/commands/update-template'

export const createTemplateAction = serverAction(createTemplate)
export const updateTemplateAction = serverAction(updateTemplate)
export const publishTemplateAction = serverAction(publishTemplate)
export const discardDraftAction = serverAction(discardDraft)
export const restoreVersionAction = serverAction(restoreVersion)
export const duplicateTemplateAction = serverAction(duplicateTemplate)
export const importTemplateAction = serverAction(importTemplate)
export const archiveTemplateAction = serverAction(archiveTemplate)
export const restoreTemplateAction = serverAction(restoreTemplate)
export const deleteTemplateAction = serverAction(deleteTemplate)

/** Moving open cases runs in the background, where it can be watched and cancelled. */
export const startMoveAction = serverAction(startBatch)
