'use client'

import { useCallback } from 'react'
import type { AttachedObjectView } from '@/lib/cases/detail'
import { openAlertStatuses } from '@/lib/objects/schema'
import { detachObjectAction, setObjectStatusAction } from '../../actions'
import { useCase } from '../case-context'
import { useCaseChange } from '../use-case-change'

/** What can be done to an attached object from its card. */
export function useObjectChanges() {
  const { env, detail } = useCase()
  const { run } = useCaseChange()
  const caseId = detail.case.id

  const detach = useCallback(
    (object: AttachedObjectView) =>
      run({
        done: `${object.title} detached`,
        apply: (current) => ({ ...current, objects: current.objects.filter(({ id }) => id !== object.id) }),
        send: () => detachObjectAction(env, { caseId, objectId: object.id }),
      }),
    [env, run, caseId],
  )

  const setStatus = useCallback(
    async (object: AttachedObjectView, status: string, note: string): Promise<string | null> => {
      const refusal = await run({
        placed: true,
        done: `${object.title}: ${status}`,
        apply: (current) => {
          const objects = current.objects.map((known) => (known.id === object.id ? { ...known, status } : known))
          const open = objects.filter(
            (known) => known.type === 'alert' && openAlertStatuses.includes(known.status ?? ''),
          )
          return { ...current, objects, case: { ...current.case, openAlertsCount: open.length } }
        },
        send: () => setObjectStatusAction(env, { objectId: object.id, status, note: note || undefined }),
      })
      return refusal?.message ?? null
    },
    [env, run],
  )
  return { detach, setStatus }
}
