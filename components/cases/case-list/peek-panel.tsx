'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { valueText } from '@/components/fields/value-text'
import { LinkButton } from '@/components/layout/link-button'
import { Avatar } from '@/components/ui/avatar'
import { IconButton } from '@/components/ui/icon-button'
import { Property } from '@/components/ui/property'
import { PropertyList } from '@/components/ui/property-list'
import { Skeleton } from '@/components/ui/skeleton'
import { StateMark } from '@/components/ui/state-mark'
import { TimeAgo } from '@/components/ui/time-ago'
import { type CaseChoices, casePeekOptions } from '@/lib/cases/client'
import type { CasePeek } from '@/lib/cases/detail'
import { priorityName } from '@/lib/cases/names'
import { paths } from '@/lib/paths'
import { CaseSla } from '../case-sla'
import { DeadlineSum } from '../deadline-sum'
import { PriorityMark } from '../priority-mark'
import { statusTone } from './case-status'

type PeekPanelProps = { env: string; number: string; choices: CaseChoices; onClose: () => void }

const levels = { Critical: 'critical', High: 'high', Medium: 'medium', Low: 'low' } as const

/** A case beside the list; the focus stays in the list, so that J and K go on. */
export function PeekPanel({ env, number, choices, onClose }: PeekPanelProps) {
  const { data, error, isPlaceholderData } = useQuery({
    ...casePeekOptions(env, number),
    placeholderData: keepPreviousData,
  })
  return (
    <aside
      aria-label={`Peek at ${number}`}
      aria-busy={isPlaceholderData}
      className="appear fixed end-0 top-11 bottom-0 z-20 flex w-105 max-w-full flex-col border-s border-hairline bg-raised shadow-float"
    >
      <header className="flex items-center gap-2 border-b border-hairline py-1.5 ps-4 pe-2">
        <span className="font-mono text-12 text-muted">{number}</span>
        <span className="ms-auto" />
        <LinkButton href={`${paths.cases(env)}/${number}`} size="dense">
          Open
        </LinkButton>
        <IconButton label="Close the panel" keys="escape" icon={<X aria-hidden />} onClick={onClose} />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-4" aria-live="off">
        {error ? (
          <p className="text-muted">{error.message}</p>
        ) : data ? (
          <Facts peek={data} choices={choices} />
        ) : (
          <div className="flex flex-col gap-3">
            <Skeleton className="h-5 w-3/4" />
            <Skeleton className="h-4 w-1/2" />
            <Skeleton className="h-4 w-2/3" />
          </div>
        )}
      </div>
    </aside>
  )
}

function Facts({ peek, choices }: { peek: CasePeek; choices: CaseChoices }) {
  const { case: caseView, clock, fields, objects, comments, commentsCount } = peek
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return (
    <>
      <h2 className="text-16 font-semibold text-balance">{caseView.title}</h2>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <span className="flex items-center gap-1.5">
          <StateMark tone={statusTone(caseView, choices)} />
          {caseView.statusName}
        </span>
        <PriorityMark priority={levels[priorityName(caseView.priority)]} />
        <CaseSla caseView={caseView} />
      </div>
      <PropertyList className="mt-4">
        <Property label="Assignee">
          {caseView.assigneeId && caseView.assigneeName ? (
            <span className="flex items-center gap-1.5">
              <Avatar id={caseView.assigneeId} name={caseView.assigneeName} size={20} decorative />
              {caseView.assigneeName}
            </span>
          ) : (
            caseView.assignedTeamName
          )}
        </Property>
        <Property label="Queue">{caseView.queueName}</Property>
        <Property label="Template">{caseView.templateName}</Property>
        <Property label="Risk">
          {caseView.riskTier ? `${caseView.riskTier}, ${caseView.riskScore}` : String(caseView.riskScore)}
        </Property>
        <Property label="Tags">{caseView.tags.join(', ')}</Property>
        {fields.map((field) => (
          <Property key={field.key} label={field.label}>
            {valueText(field, field.value, { locale, timeZone })}
          </Property>
        ))}
      </PropertyList>
      {caseView.slaDeadline ? (
        <section aria-labelledby="peek-deadline" className="mt-4">
          <h3 id="peek-deadline" className="text-12 font-medium text-muted">
            Deadline
          </h3>
          <div className="mt-1 text-12">
            <DeadlineSum clock={clock} deadline={caseView.slaDeadline} tone="page" />
          </div>
        </section>
      ) : null}
      <Section title="Attached objects" count={objects.length}>
        {objects.slice(0, 8).map(({ id, type, title, status }) => (
          <li key={id} className="flex items-baseline gap-2 py-1">
            <span className="w-24 shrink-0 text-12 text-muted">{type.replaceAll('_', ' ')}</span>
            <span className="min-w-0 flex-1 truncate">{title}</span>
            <span className="text-12 text-muted">{status}</span>
          </li>
        ))}
        {objects.length > 8 ? <li className="py-1 text-12 text-muted">And {objects.length - 8} more.</li> : null}
      </Section>
      <Section title="Last notes" count={commentsCount}>
        {comments.map(({ id, message, author, createdAt }) => (
          <li key={id} className="py-1.5">
            <p className="line-clamp-4 text-14 whitespace-pre-line">{message}</p>
            <p className="text-12 text-muted">
              {author}, <TimeAgo at={createdAt} />
            </p>
          </li>
        ))}
      </Section>
    </>
  )
}

function Section({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <section className="mt-4">
      <h3 className="text-12 font-medium text-muted">
        {title} <span className="tabular">{count}</span>
      </h3>
      <ul className="mt-1">{children}</ul>
    </section>
  )
}
