import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import type { RoutingPlan } from '@/lib/routing/plan'
import { type BusinessCalendar, businessCalendar } from './calendar'
import { type CalendarDefinition, calendarDefinition } from './schema'

/** A version of a calendar never changes, so what was worked out of it is kept (the newest hundreds). */
const compiled = new Map<string, BusinessCalendar>()
const compiledKept = 300

export function compiledCalendar(versionId: string, definition: CalendarDefinition): BusinessCalendar {
  const known = compiled.get(versionId)
  if (known) return known
  const calendar = businessCalendar(definition)
  if (compiled.size >= compiledKept) compiled.delete(compiled.keys().next().value as string)
  compiled.set(versionId, calendar)
  return calendar
}

/** The calendar of a plan, by the version it is at. */
export function plannedCalendar(plan: RoutingPlan, versionId: string): BusinessCalendar | null {
  const calendar = plan.calendars.find((known) => known.versionId === versionId)
  return calendar ? compiledCalendar(versionId, calendar.definition) : null
}

/** The calendar a clock counts by; null where every minute counts. */
export async function loadCalendar(tx: Tx, versionId: string | null): Promise<BusinessCalendar | null> {
  if (versionId === null) return null
  const known = compiled.get(versionId)
  if (known) return known
  const version = await tx.prisma.calendarVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { definition: true },
  })
  return compiledCalendar(versionId, calendarDefinition.parse(version.definition))
}
