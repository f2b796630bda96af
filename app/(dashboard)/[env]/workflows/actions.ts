'use server'

import { serverAction } from '@/lib/doors/server-action'
import { archiveWorkflow } from '@/lib/workflows/commands/archive-workflow'
import { cancelRun } from '@/lib/workflows/commands/cancel-run'
import { createWorkflow } from '@/lib/workflows/commands/create-workflow'
import { duplicateWorkflow } from '@/lib/workflows/commands/duplicate-workflow'
import { pressCaseButton } from '@/lib/workflows/commands/press-case-button'
import { publishWorkflow } from '@/lib/workflows/commands/publish-workflow'
import { rerunRun } from '@/lib/workflows/commands/rerun-run'
import { restoreVersion } from '@/lib/workflows/commands/restore-version'
import { restoreWorkflow } from '@/lib/workflows/commands/restore-workflow'
import { resumeRun } from '@/lib/workflows/commands/resume-run'
import { setRollout } from '@/lib/workflows/commands/set-rollout'
import { startOnCases } from '@/lib/workflows/commands/start-on-cases'
import { startRows } from '@/lib/workflows/commands/start-rows'
import { updateWorkflow } from '@/lib/workflows/commands/update-workflow'
import { simulateWorkflow } from '@/lib/workflows/engine/simulate'

export const createWorkflowAction = serverAction(createWorkflow)
export const duplicateWorkflowAction = serverAction(duplicateWorkflow)
export const updateWorkflowAction = serverAction(updateWorkflow)
export const publishWorkflowAction = serverAction(publishWorkflow)
export const restoreVersionAction = serverAction(restoreVersion)
export const setRolloutAction = serverAction(setRollout)
export const archiveWorkflowAction = serverAction(archiveWorkflow)
export const restoreWorkflowAction = serverAction(restoreWorkflow)
export const cancelRunAction = serverAction(cancelRun)
export const resumeRunAction = serverAction(resumeRun)
export const rerunRunAction = serverAction(rerunRun)
export const pressCaseButtonAction = serverAction(pressCaseButton)
export const simulateWorkflowAction = serverAction(simulateWorkflow)
export const startOnCasesAction = serverAction(startOnCases)
export const startRowsAction = serverAction(startRows)
