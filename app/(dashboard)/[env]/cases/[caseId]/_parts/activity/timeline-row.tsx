'use client'

import {
  ArrowRight,
  Cog,
  Gavel,
  KeyRound,
  type LucideIcon,
  MessageSquareText,
  PencilLine,
  UserRound,
} from 'lucide-react'
import Link from 'next/link'
import { useClock } from '@/components/ui/clock-provider'
import { absoluteText } from '@/components/ui/relative-time'
import { TimeAgo } from '@/components/ui/time-ago'
import type { TimelineEntry } from '@/lib/cases/detail'
import { describeEvent, eventActor, eventGroup } from '@/lib/events/describe'
import type { EventGroup } from '@/lib/events/names'
import { paths } from '@/lib/paths'
import { useCase } from '../case-context'
import { useFieldLabel } from '../use-field-label'

const icons: Record<EventGroup, LucideIcon> = {
  notes: MessageSquareText,
  decisions: Gavel,
  assignments: UserRound,
  changes: PencilLine,
  system: Cog,
}

const vias: Record<string, string> = { api: 'API', workflow: 'Workflow', seed: 'Demo' }

/** One entry as a sentence, with its reason and each thing from what to what. */
export function TimelineRow({ entry, names }: { entry: TimelineEntry; names: Record<string, string> }) {
  const { timeZone, locale } = useClock()
  const label = useFieldLabel()
  const { env } = useCase()
  const time = (iso: string) => absoluteText(Date.parse(iso), timeZone, locale)
  const { action, reason, changes } = describeEvent(entry, { names, label, time })
  const Icon = entry.actorKind === 'apiKey' ? KeyRound : icons[eventGroup(entry)]
  return (
    <li id={`event-${entry.seq}`} className="flex scroll-mt-32 items-start gap-2.5 py-1.5">
      <span className="flex size-5 shrink-0 items-center justify-center text-faint">
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="text-pretty wrap-anywhere">
          {entry.actorKind === 'workflow' && entry.actorId ? (
            <Link href={paths.run(env, entry.actorId, entry.step)} className="font-medium hover:underline">
              {eventActor(entry)}
            </Link>
          ) : (
            <span className="font-medium">{eventActor(entry)}</span>
          )}{' '}
          {action}
          <span className="text-12 whitespace-nowrap text-muted">
            {' · '}
            <TimeAgo at={entry.at} />
            {vias[entry.via] ? ` · ${vias[entry.via]}` : ''}
          </span>
        </p>
        {changes?.length ? (
          <ul className="text-12 text-muted">
            {changes.map((change) => (
              <li key={change.label} className="flex flex-wrap items-baseline gap-x-1.5 wrap-anywhere">
                <span>{change.label}:</span>
                <span>{change.from}</span>
                <ArrowRight aria-label="to" role="img" className="size-3 self-center" />
                <span className="text-text">{change.to}</span>
              </li>
            ))}
          </ul>
        ) : null}
        {reason ? (
          <p className="mt-0.5 border-s-2 border-hairline ps-2 text-muted whitespace-pre-line wrap-anywhere">
            {reason}
          </p>
        ) : null}
      </div>
    </li>
  )
}
