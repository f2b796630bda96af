'use server'

import { previewSlaPolicy } from '@/lib/cases/queries/preview-sla-policy'
import { serverAction } from '@/lib/doors/server-action'
import { archiveCalendar } from '@/lib/sla/commands/archive-calendar'
import { archiveSlaPolicy } from '@/lib/sla/commands/archive-sla-policy'
import { createCalendar } from '@/lib/sla/commands/create-calendar'
import { createSlaPolicy } from '@/lib/sla/commands/create-sla-policy'
import { updateCalendar } from '@/lib/sla/commands/update-calendar'
import { updateSlaPolicy } from '@/lib/sla/commands/update-sla-policy'

export const createSlaPolicyAction = serverAction(createSlaPolicy)
export const updateSlaPolicyAction = serverAction(updateSlaPolicy)
export const archiveSlaPolicyAction = serverAction(archiveSlaPolicy)
export const previewSlaPolicyAction = serverAction(previewSlaPolicy)
export const createCalendarAction = serverAction(createCalendar)
export const updateCalendarAction = serverAction(updateCalendar)
export const archiveCalendarAction = serverAction(archiveCalendar)
