'use client'

import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TimeAgo } from '@/components/ui/time-ago'
import { type MissedEvent, touchesOf } from '@/lib/cases/events'
import { useCase } from './case-context'
import { type Conflict, useCaseChange } from './use-case-change'
import { useFieldLabel } from './use-field-label'

/** Somebody changed the same meanwhile: both values side by side, and the person keeps either. Nothing was written yet. */
export function ConflictDialog({ conflict, onClose }: { conflict: Conflict | null; onClose: () => void }) {
  const { run } = useCaseChange()
  if (!conflict) return null
  const { change, events, settle, version } = conflict
  const deciding = change.aspect === '*'
  const keepTheirs = () => {
    onClose()
    settle({ kind: 'conflict', code: 'kept_theirs', message: '', problems: [], requestId: '' })
  }
  const keepMine = async () => {
    onClose()
    settle(await run({ ...change, basedOn: version }))
  }
  return (
    <Dialog
      open
      size="medium"
      onOpenChange={(open) => (open ? undefined : keepTheirs())}
      title={deciding ? 'The case changed while you were deciding' : 'Somebody changed this meanwhile'}
      description={
        deciding
          ? 'Your decision has not been sent. Look at what changed, then decide on the case as it is now.'
          : 'Nothing has been overwritten. Keep their value or put yours in its place.'
      }
      footer={
        <>
          <Button onClick={keepTheirs}>{deciding ? 'Look again' : 'Keep theirs'}</Button>
          <Button variant="primary" onClick={keepMine}>
            {deciding ? 'Decide all the same' : 'Keep yours'}
          </Button>
        </>
      }
    >
      <table className="w-full text-start">
        <thead>
          <tr className="text-12 text-muted">
            <th className="py-1 pe-3 text-start font-medium">What</th>
            {deciding ? null : <th className="py-1 pe-3 text-start font-medium">Yours</th>}
            <th className="py-1 text-start font-medium">Theirs</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <Missed key={`${event.type}${event.at}`} event={event} change={change} />
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}

function Missed({ event, change }: { event: MissedEvent; change: Conflict['change'] }) {
  const { detail, directory } = useCase()
  const label = useFieldLabel()
  const names = new Map([...directory.people, ...directory.queues].map(({ id, name }) => [id, name]))
  const who = (event.actorId && (names.get(event.actorId) ?? detail.people[event.actorId])) || 'Another system'
  const shown = (value: unknown) => {
    if (value === null || value === undefined || value === '') return 'Empty'
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
    return names.get(text) ?? text
  }
  return touchesOf(event)
    .filter(({ aspect }) => change.aspect === '*' || aspect === change.aspect)
    .map(({ aspect, to }) => (
      <tr key={aspect} className="border-t border-hairline align-top">
        <th className="py-2 pe-3 text-start font-medium">{label(aspect)}</th>
        {change.aspect === '*' ? null : <td className="py-2 pe-3 wrap-anywhere">{change.mine ?? 'Your change'}</td>}
        <td className="py-2 wrap-anywhere">
          {aspect === 'objects' && to === null ? 'Attached or detached' : shown(to)}
          <span className="block text-12 text-muted">
            {who}, <TimeAgo at={event.at} />
          </span>
        </td>
      </tr>
    ))
}
