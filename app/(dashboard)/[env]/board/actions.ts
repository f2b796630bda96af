'use server'

import { startBatch } from '@/lib/batches/commands/start-batch'
import { changeCases } from '@/lib/cases/batches/change-cases'
import { serverAction } from '@/lib/doors/server-action'
import { setAvailability } from '@/lib/members/commands/set-availability'
import { setMemberLoad } from '@/lib/routing/commands/set-member-load'

export const giveCasesAction = serverAction(changeCases)
export const giveManyCasesAction = serverAction(startBatch)
export const setPersonAvailabilityAction = serverAction(setAvailability)
export const setPersonLoadAction = serverAction(setMemberLoad)
