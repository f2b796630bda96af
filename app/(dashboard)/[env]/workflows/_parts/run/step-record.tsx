'use client'

import { ArrowLeft } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Property } from '@/components/ui/property'
import { PropertyList } from '@/components/ui/property-list'
import { Select } from '@/components/ui/select'
import { TimeAgo } from '@/components/ui/time-ago'
import { type ActedStep, actedName, msOf, spanText } from './acted-steps'
import { JsonView } from './json-view'
import { RunStateText } from './run-state'

type StepRecordProps = {
  name: string
  /** null = the run did not come this far. */
  record: ActedStep | { output: unknown } | null
  /** The same step in each round of the loops around it. */
  rounds: readonly ActedStep[]
  onOpen: (name: string | null) => void
}

/** One step of a run: what it was given, what it gave, what went wrong, how long it took. */
export function StepRecord({ name, record, rounds, onOpen }: StepRecordProps) {
  const acted = record && 'state' in record ? record : null
  const span = acted ? msOf(acted) : null
  return (
    <div className="flex flex-col gap-3">
      <Button
        size="dense"
        variant="ghost"
        className="-ms-2 self-start"
        icon={<ArrowLeft aria-hidden />}
        onClick={() => onOpen(null)}
      >
        The run
      </Button>
      <h2 className="text-14 font-semibold">{name}</h2>
      {record === null ? <p className="text-muted">The run did not come to this step.</p> : null}
      {rounds.length > 1 && acted ? (
        <Field label="Round">
          <Select
            options={rounds.map((round) => ({
              value: actedName(round),
              label:
                round.iteration
                  .split('.')
                  .map((at) => Number(at) + 1)
                  .join('.') || '1',
            }))}
            value={actedName(acted)}
            onValueChange={onOpen}
          />
        </Field>
      ) : null}
      {acted?.error ? (
        <Notice kind="failure" title={acted.error.code.replaceAll('_', ' ')}>
          {acted.error.message}
        </Notice>
      ) : null}
      {acted ? (
        <PropertyList>
          <Property label="State">
            <RunStateText state={acted.state} />
          </Property>
          {acted.attempt > 1 ? <Property label="Attempts">{acted.attempt}</Property> : null}
          {acted.startedAt ? (
            <Property label="Began">
              <TimeAgo at={acted.startedAt} focusable />
            </Property>
          ) : null}
          {span === null ? null : <Property label="Took">{spanText(span)}</Property>}
        </PropertyList>
      ) : null}
      {acted ? <JsonView label="Input" value={acted.input} /> : null}
      {record ? <JsonView label={acted ? 'Output' : 'Values'} value={record.output} /> : null}
    </div>
  )
}
