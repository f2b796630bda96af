'use server'

import { cancelBatch } from '@/lib/batches/commands/cancel-batch'
import { retryFailed } from '@/lib/batches/commands/retry-failed'
import { startBatch } from '@/lib/batches/commands/start-batch'
import { changeCases, rehearseChange } from '@/lib/cases/batches/change-cases'
import { claimNextCase } from '@/lib/cases/commands/claim-next-case'
import { serverAction } from '@/lib/doors/server-action'
import { setAvailability } from '@/lib/members/commands/set-availability'
import { markNotificationsRead } from '@/lib/notifications/commands/mark-notifications-read'
import { setPreference } from '@/lib/preferences/commands/set-preference'
import { createView } from '@/lib/views/commands/create-view'
import { deleteView } from '@/lib/views/commands/delete-view'
import { updateView } from '@/lib/views/commands/update-view'

export const changeCasesAction = serverAction(changeCases)
export const rehearseChangeAction = serverAction(rehearseChange)
export const startBatchAction = serverAction(startBatch)
export const cancelBatchAction = serverAction(cancelBatch)
export const retryFailedAction = serverAction(retryFailed)
export const claimNextCaseAction = serverAction(claimNextCase)
export const createViewAction = serverAction(createView)
export const updateViewAction = serverAction(updateView)
export const deleteViewAction = serverAction(deleteView)
export const setPreferenceAction = serverAction(setPreference)
export const setOwnAvailabilityAction = serverAction(setAvailability)
export const markNotificationsReadAction = serverAction(markNotificationsRead)
