'use client'

import { useQuery } from '@tanstack/react-query'
import { Link2 } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { toneOfKind } from '@/components/cases/case-list/case-status'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Skeleton } from '@/components/ui/skeleton'
import { StateMark } from '@/components/ui/state-mark'
import { TimeAgo } from '@/components/ui/time-ago'
import type { RelatedCaseView, RelatedReason } from '@/lib/cases/related'
import { fetchJson } from '@/lib/doors/fetch-json'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import { caseKey, useCase } from '../case-context'

const firstShown = 8

const reasonText = (reason: RelatedReason): string => {
  if (reason.kind === 'email') return 'same e-mail'
  if (reason.kind === 'document') return 'same document number'
  return reason.kind === 'entity' ? `also about ${reason.title}` : `also has ${reason.title}`
}

/** Cases that share something with this one, and how they ended. */
export function RelatedCasesModule() {
  const { env, detail } = useCase()
  const [all, setAll] = useState(false)
  const { data: related, error } = useQuery({
    queryKey: [...caseKey(env, detail.case.id), 'related'],
    queryFn: ({ signal }) => fetchJson<RelatedCaseView[]>(paths.internal.related(env, detail.case.id), signal),
    staleTime: 30_000,
  })
  if (error) return <Notice kind="failure">{error.message}</Notice>
  if (!related) return <Skeleton className="w-60" />
  if (related.length === 0)
    return (
      <p className="flex items-center gap-2 py-1 text-muted">
        <Link2 aria-hidden className="size-4 shrink-0 text-faint" />
        No other case shares a person, company, object, e-mail or document number.
      </p>
    )
  const shown = all ? related : related.slice(0, firstShown)
  return (
    <div className="flex flex-col gap-2">
      <ul aria-label="Related cases" className="divide-y divide-hairline/60">
        {shown.map((found) => (
          <Related key={found.id} env={env} found={found} />
        ))}
      </ul>
      {shown.length < related.length ? (
        <Button size="dense" className="self-start" onClick={() => setAll(true)}>
          Show all {related.length}
        </Button>
      ) : null}
    </div>
  )
}

function Related({ env, found }: { env: string; found: RelatedCaseView }) {
  const reasons = found.reasons.map(reasonText)
  return (
    <li className="flex items-start gap-2.5 py-2 first:pt-0">
      <StateMark tone={toneOfKind[found.statusKind]} className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1">
        <Link href={paths.case(env, found.number)} className="font-medium wrap-anywhere hover:underline">
          <span className="tabular text-muted">{caseName(found.number)}</span> {found.title}
        </Link>
        <p className="text-12 text-muted">
          <span className="text-text">{found.decision ?? found.statusName}</span> · {found.templateName} ·{' '}
          <TimeAgo at={found.resolvedAt ?? found.createdAt} />
        </p>
        <p className="text-12 text-muted wrap-anywhere">
          {reasons.slice(0, 3).join(', ')}
          {reasons.length > 3 ? ` and ${reasons.length - 3} more` : ''}
        </p>
      </div>
    </li>
  )
}
