import 'server-only'
import type { CaseView } from '@/lib/cases/view'
import type { EventConfigurationView } from '@/lib/domains/schema'
import type { EventRow } from '@/lib/events/queries/list-events'
import type { Actor } from '@/lib/kernel/actor'
import { readSurroundings } from '@/lib/related-items/queries/read-surroundings'
import { arnsOf, defaultRegion } from './arns'
import { fieldValues, needsSurroundings } from './cases/case-values'
import type { WireFields } from './fields/wire-fields'
import { timestamp } from './shapes'

/** A case in an event: what it is, and those of the configured fields that hold something; of a deleted one its id is left. */
export async function caseDetail(
  event: EventRow,
  caseView: CaseView | null,
  actor: Actor,
  known: WireFields,
  { includedData }: EventConfigurationView,
): Promise<object> {
  if (!caseView) return { caseId: event.caseId }
  const wanted = (includedData?.caseData?.fields ?? []).flatMap(({ id }) => known.byId.get(id) ?? [])
  const around = needsSurroundings(wanted) ? (await readSurroundings(actor, [caseView.id]))[caseView.id] : undefined
  const values = fieldValues({ view: caseView, around }, wanted, arnsOf(defaultRegion))
  return {
    caseId: caseView.id,
    templateId: caseView.templateId,
    createdDateTime: timestamp(caseView.createdAt),
    ...(wanted.length > 0 ? { fields: Object.fromEntries(values.map(({ id, value }) => [id, { value }])) } : {}),
  }
}
