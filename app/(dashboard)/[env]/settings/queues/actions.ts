'use server'

import { testAdmission } from '@/lib/cases/queries/test-admission'
import { serverAction } from '@/lib/doors/server-action'
import { archiveQueue } from '@/lib/queues/commands/archive-queue'
import { createQueue } from '@/lib/queues/commands/create-queue'
import { reorderQueues } from '@/lib/queues/commands/reorder-queues'
import { updateQueue } from '@/lib/queues/commands/update-queue'

export const createQueueAction = serverAction(createQueue)
export const updateQueueAction = serverAction(updateQueue)
export const archiveQueueAction = serverAction(archiveQueue)
export const reorderQueuesAction = serverAction(reorderQueues)
export const testAdmissionAction = serverAction(testAdmission)
