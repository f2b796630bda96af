'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Option } from '@/components/ui/option'
import { showToast } from '@/components/ui/show-toast'
import type { Priority } from '@/lib/cases/names'
import type { CreateCaseInput } from '@/lib/cases/schema'
import type { Refusal } from '@/lib/doors/result'
import { defaultValues } from '@/lib/fields/values'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import { createCaseAction } from '../actions'
import type { ChoosableTemplate } from './new-case'
import { sentFields, shownFields } from './use-new-case-rules'

export interface CaseDraft {
  title: string
  priority: Priority
  queueId: string | null
  assignee: string | null
  teamId: string | null
  externalReference: string
  deadlineDays: number | null
  subject: Record<string, string>
  objects: Option[]
  fields: Record<string, unknown>
}

export type UpdateDraft = (part: Partial<CaseDraft>) => void
/** What the server said about a place; null where it said nothing. */
export type ProblemAt = (...places: string[]) => string | null

const daySeconds = 86_400

export function useNewCase(env: string, template: ChoosableTemplate) {
  const router = useRouter()
  const [draft, setDraft] = useState<CaseDraft>(() => emptyDraft(template))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, setPending] = useState(false)

  const create = async (): Promise<boolean> => {
    setPending(true)
    const result = await createCaseAction(env, inputOf(template, draft)).catch(() => null)
    setPending(false)
    if (!result?.ok) {
      setRefusal(result?.refusal ?? notSent)
      return false
    }
    const { number, outcome } = result.value
    showToast({
      title:
        outcome === 'folded' ? `${caseName(number)} was open for this subject already` : `${caseName(number)} created`,
      tone: 'success',
    })
    router.push(paths.case(env, number))
    return true
  }
  return {
    draft,
    pending,
    refusal,
    create,
    /** Places that have a control of their own here. */
    places: [...ownPlaces, ...shownFields(template, draft).map(({ key }) => `fields.${key}`)],
    update: (part: Partial<CaseDraft>) => setDraft((before) => ({ ...before, ...part })),
    problem: (...places: string[]) =>
      refusal?.problems
        .filter(({ field }) => field !== undefined && places.includes(field))
        .map(({ message }) => message)
        .join(' ') || null,
  }
}

const ownPlaces = [
  'title',
  'priority',
  'queueId',
  'assignee',
  'assignedTeamId',
  'externalReference',
  'slaExpiresInSeconds',
  'objects.0.externalReference',
  'objects.0.title',
  'objectIds',
]

const notSent: Refusal = {
  kind: 'unavailable',
  code: 'not_sent',
  message: 'The case could not be sent. Check the connection and try again; what you wrote is still here.',
  problems: [],
  requestId: '',
}

const emptyDraft = ({ definition }: ChoosableTemplate): CaseDraft => ({
  title: '',
  priority: 'Medium',
  queueId: null,
  assignee: null,
  teamId: null,
  externalReference: '',
  deadlineDays: null,
  subject: {},
  objects: [],
  fields: defaultValues(definition.fields),
})

function inputOf(template: ChoosableTemplate, draft: CaseDraft): CreateCaseInput {
  const filled = <Value>(value: Value | null | ''): Value | undefined =>
    value === null || value === '' ? undefined : value
  const { reference, ...data } = Object.fromEntries(
    Object.entries(draft.subject).flatMap(([key, value]) => (value.trim() ? [[key, value.trim()]] : [])),
  ) as Record<string, string>
  const type = template.entityCategory === 'Company' ? ('company' as const) : ('person' as const)
  const named = Object.keys(data).length > 0 || reference
  return {
    templateId: template.id,
    title: filled(draft.title.trim()),
    priority: draft.priority,
    queueId: filled(draft.queueId),
    assignee: filled(draft.assignee),
    assignedTeamId: filled(draft.teamId),
    externalReference: filled(draft.externalReference.trim()),
    slaExpiresInSeconds: draft.deadlineDays === null ? undefined : Math.round(draft.deadlineDays * daySeconds),
    fields: sentFields(template, draft),
    objectIds: draft.objects.map(({ value }) => value),
    objects: named ? [{ type, externalReference: reference, data }] : [],
  }
}
