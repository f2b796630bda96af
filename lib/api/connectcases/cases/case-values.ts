import type { CaseView } from '@/lib/cases/view'
import { isEmpty } from '@/lib/fields/values'
import { caseName } from '@/lib/kernel/case-name'
import type { CaseSurroundings } from '@/lib/related-items/schema'
import type { Arns } from '../arns'
import { wireValue } from '../fields/values'
import type { WireField } from '../fields/wire-fields'
import { userArn } from '../people'
import type { FieldValue, FieldValueUnion } from '../shapes'
import { timestamp } from '../shapes'

export interface ShownCase {
  view: CaseView
  /** What the case's own row does not say; only where it is asked for. */
  around?: CaseSurroundings
}

const text = (value: string | null): FieldValueUnion | undefined =>
  value === null ? undefined : { stringValue: value }
const time = (value: string | null | undefined): FieldValueUnion | undefined =>
  value ? { stringValue: timestamp(value) } : undefined

type Read = (shown: ShownCase, arns: Arns) => FieldValueUnion | undefined

const systemValues: Record<string, Read> = {
  case_id: ({ view }) => text(view.id),
  title: ({ view }) => text(view.title),
  status: ({ view }) => text(view.status),
  reference_number: ({ view }) => text(view.externalReference ?? caseName(view.number)),
  // ours where there is one, else what another system called it
  assigned_queue: ({ view, around }, arns) =>
    around?.queueIsDefault === false
      ? text(arns.queue(view.environmentId, view.queueId))
      : foreign(view.fields.assigned_queue),
  assigned_user: ({ view }, arns) =>
    view.assigneeId ? text(arns.user(view.environmentId, view.assigneeId)) : foreign(view.fields.assigned_user),
  created_datetime: ({ view }) => time(view.createdAt),
  last_updated_datetime: ({ view }) => time(view.updatedAt),
  last_closed_datetime: ({ view }) => time(view.lastClosedAt),
  last_reopened_datetime: ({ view }) => time(view.lastReopenedAt),
  next_sla_breach_datetime: ({ view, around }) =>
    time(
      [around?.nextTargetAt, view.slaStoppedAt || view.slaPausedAt ? null : view.slaDeadline]
        .filter(Boolean)
        .map(String)
        .map((at) => timestamp(at))
        .sort()[0],
    ),
  created_by: ({ view }, arns) => ({
    userArnValue: userArn(
      { kind: view.creatorKind, id: view.creatorId, onBehalfOf: view.onBehalfOf },
      view.environmentId,
      arns,
    ),
  }),
  last_updated_user: ({ view, around }, arns) =>
    around?.lastActor ? { userArnValue: userArn(around.lastActor, view.environmentId, arns) } : undefined,
}

const foreign = (value: unknown) => (typeof value === 'string' && value ? { stringValue: value } : undefined)

/** Fields whose values stand around the case, not in it. */
export const needsSurroundings = (fields: readonly WireField[]): boolean =>
  fields.some(({ id }) => ['next_sla_breach_datetime', 'last_updated_user', 'assigned_queue'].includes(id))

/** What the case holds in a field; undefined for empty. */
export function fieldValueOf(shown: ShownCase, field: WireField, arns: Arns): FieldValueUnion | undefined {
  const read = systemValues[field.id]
  if (read) return read(shown, arns)
  const value = field.key === null ? undefined : shown.view.fields[field.key]
  return isEmpty(value) ? undefined : wireValue(field, value)
}

/** The fields asked for that hold something; an empty one is left out. */
export const fieldValues = (shown: ShownCase, fields: readonly WireField[], arns: Arns): FieldValue[] =>
  fields.flatMap((field) => {
    const value = fieldValueOf(shown, field, arns)
    return value ? [{ id: field.id, value }] : []
  })
