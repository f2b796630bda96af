'use client'

import { Unlink } from 'lucide-react'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { IconButton } from '@/components/ui/icon-button'
import { TimeAgo } from '@/components/ui/time-ago'
import type { Tone } from '@/components/ui/tone'
import type { AttachedObjectView } from '@/lib/cases/detail'
import { objectLabels } from '@/lib/objects/names'
import { GenericBody } from './generic-body'
import { objectLooks } from './object-types'

type ObjectCardProps = {
  object: AttachedObjectView
  onDetach?: () => void
  onSetStatus?: (status: string, note: string) => Promise<string | null>
}

const tones: [RegExp, Tone][] = [
  [/^(passed|completed?|resolved|false positive|clear|accepted|known|active|approved|registered|booked)$/i, 'green'],
  [/^(failed|rejected|declined|expired|frozen|returned)$/i, 'red'],
  [/^(open|needs review|matches found|awaiting document|held|new|received)$/i, 'amber'],
  [/^(escalated)$/i, 'orange'],
]

const toneOf = (status: string): Tone => tones.find(([pattern]) => pattern.test(status))?.[1] ?? 'slate'

/** An attached object: what it is, how it stands, the facts one decides by, and whether it is live or as it was then. */
export function ObjectCard({ object, onDetach, onSetStatus }: ObjectCardProps) {
  const { icon: Icon, Body } = objectLooks[object.type] ?? { icon: objectLooks.generic.icon, Body: GenericBody }
  const label = objectLabels[object.type] ?? 'Object'
  return (
    <Card
      headingLevel={3}
      icon={<Icon aria-hidden />}
      title={object.title}
      actions={
        <>
          {object.status ? <Chip tone={toneOf(object.status)}>{object.status}</Chip> : null}
          {onDetach ? (
            <IconButton label={`Detach ${object.title}`} icon={<Unlink aria-hidden />} onClick={onDetach} />
          ) : null}
        </>
      }
    >
      <p className="-mt-1 mb-2 flex flex-wrap gap-x-2 text-12 text-muted">
        <span>{label}</span>
        {object.externalReference ? <span className="font-mono wrap-anywhere">{object.externalReference}</span> : null}
        {object.occurredAt ? <TimeAgo at={object.occurredAt} /> : null}
        <span title={object.mode === 'snapshot' ? 'As it was when it was attached' : 'Follows what its source says'}>
          {object.mode === 'snapshot' ? 'Snapshot' : 'Live'}
        </span>
      </p>
      <Body object={object} onSetStatus={onSetStatus} />
    </Card>
  )
}
