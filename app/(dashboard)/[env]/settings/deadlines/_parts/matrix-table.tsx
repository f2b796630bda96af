'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useListFocus } from '@/components/editing/use-list-focus'
import { DurationInput } from '@/components/fields/duration-input'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { caseTypes, priorities, type RiskTier, riskTiers } from '@/lib/cases/names'
import type { SlaPolicyView } from '@/lib/sla/schema'

type Row = SlaPolicyView['matrix'][number]
type MatrixTableProps = {
  rows: readonly Row[]
  onChange: (rows: Row[]) => void
  problemAt: (field: string) => string | null
}

const optionsOf = <Value extends string>(values: readonly Value[]) => values.map((value) => ({ value, label: value }))
const anyTier = 'any'
const tiers = [{ value: anyTier, label: 'Any risk' }, ...riskTiers.map((value) => ({ value, label: `${value} risk` }))]

const columns = 'lg:grid lg:grid-cols-[7.5rem_6rem_7.75rem_1fr_1fr_1fr_5.5rem_1.75rem] lg:items-start lg:gap-2'

/** Targets by type, priority and risk tier; a row for a tier goes before one without. */
export function MatrixTable({ rows, onChange, problemAt }: MatrixTableProps) {
  const focus = useListFocus()
  const replace = (index: number, change: Partial<Row>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)))
  const listProblem = rows.some((_, index) => problemAt(`matrix.${index}`)) ? null : problemAt('matrix')
  return (
    <div ref={focus.frame} className="flex flex-col gap-2">
      <div aria-hidden className={`hidden text-12 font-medium text-muted ${columns}`}>
        <span>Type</span>
        <span>Priority</span>
        <span>Risk</span>
        <span>Target</span>
        <span>Warning before</span>
        <span>Critical before</span>
        <span>When missed</span>
      </div>
      <ol className="flex flex-col gap-2 max-lg:gap-3">
        {rows.map((row, index) => {
          const name = `${row.type}, ${row.priority}${row.riskTier ? `, ${row.riskTier} risk` : ''}`
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id
              key={index}
              className={`max-lg:grid max-lg:grid-cols-2 max-lg:gap-2 max-lg:rounded-control max-lg:border max-lg:border-hairline max-lg:p-3 ${columns}`}
            >
              <Select
                aria-label={`Type of row ${index + 1}`}
                value={row.type}
                options={optionsOf(caseTypes)}
                onValueChange={(type) => replace(index, { type })}
              />
              <Select
                aria-label={`Priority of row ${index + 1}`}
                value={row.priority}
                options={optionsOf(priorities)}
                onValueChange={(priority) => replace(index, { priority })}
              />
              <Select
                aria-label={`Risk of row ${index + 1}`}
                value={row.riskTier ?? anyTier}
                options={tiers}
                onValueChange={(tier) =>
                  replace(index, { riskTier: tier === anyTier ? undefined : (tier as RiskTier) })
                }
              />
              <Duration
                label={`Target of ${name}`}
                short="Target"
                problem={problemAt(`matrix.${index}.targetMinutes`)}
                value={row.targetMinutes}
                onChange={(targetMinutes) => replace(index, { targetMinutes })}
              />
              <Duration
                label={`Warning of ${name}`}
                short="Warning before"
                problem={problemAt(`matrix.${index}.warningMinutes`)}
                value={row.warningMinutes}
                onChange={(warningMinutes) => replace(index, { warningMinutes })}
              />
              <Duration
                label={`Critical of ${name}`}
                short="Critical before"
                problem={problemAt(`matrix.${index}.criticalMinutes`)}
                value={row.criticalMinutes}
                onChange={(criticalMinutes) => replace(index, { criticalMinutes })}
              />
              <span className="lg:pt-1">
                <CheckboxField
                  aria-label={`Escalate ${name} when missed`}
                  label="Escalate"
                  checked={row.autoEscalate}
                  onCheckedChange={(autoEscalate) => replace(index, { autoEscalate })}
                />
              </span>
              <IconButton
                label={`Remove ${name}`}
                icon={<Trash2 aria-hidden />}
                onClick={() => {
                  focus.removed(index)
                  onChange(rows.filter((_, at) => at !== index))
                }}
              />
            </li>
          )
        })}
      </ol>
      {listProblem ? <p className="text-12 text-state-red">{listProblem}</p> : null}
      <Button
        icon={<Plus aria-hidden />}
        className="self-start"
        onClick={() => {
          focus.added(rows.length)
          onChange([...rows, nextRow(rows)])
        }}
      >
        Add a target
      </Button>
    </div>
  )
}

type DurationProps = {
  label: string
  short: string
  problem: string | null
  value: number
  onChange: (minutes: number) => void
}

function Duration({ label, short, problem, value, onChange }: DurationProps) {
  return (
    <Field label={short} error={problem} className="lg:[&>label]:sr-only">
      <DurationInput compact label={label} value={value} onChange={(minutes) => onChange(minutes ?? 0)} />
    </Field>
  )
}

/** The first cell that has no row yet, else one for a high risk to begin with. */
function nextRow(rows: readonly Row[]): Row {
  const cells = caseTypes.flatMap((type) => priorities.map((priority) => ({ type, priority })))
  const free = cells.find(
    (cell) => !rows.some((row) => !row.riskTier && row.type === cell.type && row.priority === cell.priority),
  )
  const target = { targetMinutes: 4320, warningMinutes: 1440, criticalMinutes: 480, autoEscalate: false }
  return free ? { ...free, ...target } : { type: 'Onboarding', priority: 'Critical', riskTier: 'High', ...target }
}
