'use server'

import { serverAction } from '@/lib/doors/server-action'
import { deleteWorkflowSecret } from '@/lib/workflows/commands/delete-workflow-secret'
import { setWorkflowSecret } from '@/lib/workflows/commands/set-workflow-secret'

export const setWorkflowSecretAction = serverAction(setWorkflowSecret)
export const deleteWorkflowSecretAction = serverAction(deleteWorkflowSecret)
