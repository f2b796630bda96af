import type { BodyProps } from './body-props'
import { FactList } from './fact-list'
import { Moment } from './moment'
import { recordsOf, textOf } from './object-data'
import { StepList } from './step-list'

/** What the customer went through, step by step. */
export function InquiryBody({ object: { data } }: BodyProps) {
  const steps = recordsOf(data, 'steps')
  return (
    <div className="flex flex-col gap-3">
      <FactList
        facts={[
          ['Template', textOf(data, 'template', 'template_name')],
          ['Name', [textOf(data, 'first_name'), textOf(data, 'last_name')].filter(Boolean).join(' ')],
          ['Channel', textOf(data, 'channel')],
          ['Attempts', textOf(data, 'attempts')],
          ['Started', textOf(data, 'started_at') && <Moment at={textOf(data, 'started_at')} />],
          ['Completed', textOf(data, 'completed_at') && <Moment at={textOf(data, 'completed_at')} />],
        ]}
      />
      {steps.length > 0 ? <StepList steps={steps} label="Steps" /> : null}
    </div>
  )
}
