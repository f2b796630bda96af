import type { BodyProps } from './body-props'
import { FactList } from './fact-list'
import { Moment } from './moment'
import { numberOf, recordOf, recordsOf, textOf, words } from './object-data'
import { ScoreBar } from './score-bar'
import { StepList } from './step-list'

export function VerificationBody({ object: { data } }: BodyProps) {
  const checks = recordsOf(data, 'checks')
  const document = recordOf(data.document)
  const number = textOf(document, 'number')
  const confidence = numberOf(data, 'confidence')
  return (
    <div className="flex flex-col gap-3">
      {confidence === undefined ? null : (
        <ScoreBar label="Confidence" score={confidence} tone={confidence >= 75 ? 'green' : 'amber'} />
      )}
      {checks.length > 0 ? <StepList steps={checks} label="Checks" /> : null}
      <FactList
        facts={[
          ['Kind', words(textOf(data, 'kind') ?? '')],
          ['Phone', textOf(data, 'phone')],
          ['Document', words(textOf(document, 'type') ?? '')],
          ['Number', number && <span className="font-mono text-12">{number}</span>],
          ['Country', textOf(document, 'country')],
          ['Expires', textOf(document, 'expires_on') ? <Moment key="e" at={textOf(document, 'expires_on')} /> : null],
          ['Born', textOf(document, 'birth_date') ? <Moment key="b" at={textOf(document, 'birth_date')} /> : null],
        ]}
      />
    </div>
  )
}
