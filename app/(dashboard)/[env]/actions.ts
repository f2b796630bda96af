'use server'

import { cancelBatch } from '@/lib/batches/commands/cancel-batch'
import { retryFailed } from '@/lib/batches/commands/retry-failed'
import { assignCase } from '@/lib/cases/commands/assign-case'
import { claimNextCase } from '@/lib/cases/commands/claim-next-case'
import { moveCase } from '@/lib/cases/commands/move-case'
import { setCasePriority } from '@/lib/cases/commands/set-case-priority'
import { serverAction } from '@/lib/doors/server-action'
import { markNotificationsRead } from '@/lib/notifications/commands/mark-notifications-read'

export const assignCaseAction = serverAction(assignCase)
export const claimNextCaseAction = serverAction(claimNextCase)
export const moveCaseAction = serverAction(moveCase)
export const setCasePriorityAction = serverAction(setCasePriority)
export const markNotificationsReadAction = serverAction(markNotificationsRead)
export const cancelBatchAction = serverAction(cancelBatch)
export const retryFailedAction = serverAction(retryFailed)
