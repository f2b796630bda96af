import { CircleCheck, CircleHelp, CircleX } from 'lucide-react'
import type { BodyProps } from './body-props'
import { FactList } from './fact-list'
import { Moment } from './moment'
import { numberOf, type ObjectData, recordsOf, textOf, words } from './object-data'
import { ScoreBar } from './score-bar'

/** A screening: what was searched, and each match with its score and what a person made of it. */
export function ReportBody({ object: { data } }: BodyProps) {
  const matches = recordsOf(data, 'matches').sort(
    (one, other) => (numberOf(other, 'score') ?? 0) - (numberOf(one, 'score') ?? 0),
  )
  return (
    <div className="flex flex-col gap-3">
      <FactList
        facts={[
          ['Searched', textOf(data, 'searched_name', 'query', 'name')],
          ['Country', textOf(data, 'searched_country')],
          ['Kind', words(textOf(data, 'kind') ?? '')],
          ['Lists searched', textOf(data, 'lists_searched')],
        ]}
      />
      {matches.length === 0 ? <p className="text-muted">No matches.</p> : null}
      {matches.length > 0 ? (
        <ul aria-label="Matches" className="flex flex-col divide-y divide-hairline">
          {matches.map((match, at) => (
            <Match key={textOf(match, 'id') ?? at} match={match} />
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function Match({ match }: { match: ObjectData }) {
  const score = numberOf(match, 'score')
  const reasons = Array.isArray(match.reasons) ? match.reasons.join(' · ') : undefined
  const listed = textOf(match, 'listed_on', 'published_on')
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 py-2 first:pt-0 last:pb-0">
      <div className="min-w-[min(100%,14rem)] flex-1">
        <p className="font-medium">{textOf(match, 'name') ?? 'Unnamed match'}</p>
        <p className="text-12 text-muted">
          {[textOf(match, 'list'), textOf(match, 'authority'), textOf(match, 'position'), textOf(match, 'country')]
            .filter(Boolean)
            .join(' · ')}
          {listed ? (
            <>
              {' · '}
              <Moment at={listed} />
            </>
          ) : null}
        </p>
        {textOf(match, 'headline') ? <p className="mt-0.5">{textOf(match, 'headline')}</p> : null}
        {reasons ? <p className="text-12 text-muted">{reasons}</p> : null}
      </div>
      <div className="flex shrink-0 flex-col items-end gap-1">
        {score === undefined ? null : (
          <ScoreBar label="Likeness" score={score} tone={score >= 85 ? 'red' : score >= 65 ? 'amber' : 'slate'} />
        )}
        <Mark mark={textOf(match, 'mark')} />
      </div>
    </li>
  )
}

const marks = {
  true_positive: { label: 'True positive', icon: CircleX, look: 'text-state-red-mark' },
  false_positive: { label: 'False positive', icon: CircleCheck, look: 'text-state-green-mark' },
  open: { label: 'Not marked', icon: CircleHelp, look: 'text-faint' },
}

function Mark({ mark }: { mark: string | undefined }) {
  const { label, icon: Icon, look } = marks[mark === 'true_positive' || mark === 'false_positive' ? mark : 'open']
  return (
    <span className="inline-flex items-center gap-1 text-12">
      <Icon aria-hidden className={`size-3.5 ${look}`} />
      {label}
    </span>
  )
}
