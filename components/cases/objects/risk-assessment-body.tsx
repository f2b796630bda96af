import type { Tone } from '@/components/ui/tone'
import type { BodyProps } from './body-props'
import { FactList } from './fact-list'
import { numberOf, recordOf, textOf, words } from './object-data'
import { ScoreBar } from './score-bar'

const toneOf = (score: number): Tone => (score >= 70 ? 'orange' : score >= 40 ? 'amber' : 'green')

/** The highest dimension wins: the score, and where it comes from. */
export function RiskAssessmentBody({ object: { data } }: BodyProps) {
  const dimensions = Object.keys(recordOf(data.dimensions))
  const score = numberOf(data, 'score')
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-1">
        {score === undefined ? null : <ScoreBar label="Score" score={score} tone={toneOf(score)} />}
        {dimensions.map((key) => {
          const value = numberOf(recordOf(data.dimensions), key) ?? 0
          return <ScoreBar key={key} label={words(key)} score={value} tone={toneOf(value)} />
        })}
      </div>
      <FactList
        facts={[
          ['Tier', textOf(data, 'tier')],
          ['Due diligence', textOf(data, 'due_diligence_path')],
          ['Reviewed every', textOf(data, 'review_frequency')],
          ['Model', textOf(data, 'model_version')],
        ]}
      />
    </div>
  )
}
