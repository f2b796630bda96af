'use client'

import { Plus, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import { caseTypes, priorities, riskTiers } from '@/lib/cases/names'
import type { SlaTarget, TemplateDefinition } from '@/lib/templates/schema'
import { useEditor } from '../editor-context'
import { PlacedField, useProblemAt } from '../placed-field'
import { SectionFrame } from '../section-frame'
import { MinutesField } from './minutes-field'

const anyTier = ''
const heading = 'h-9 px-2 text-start text-12 font-medium whitespace-nowrap text-muted first:ps-4'

/** How long a case of each kind may take. What no line names goes by the house's own table. */
export function SlaSection() {
  const { definition, change, draft, mayWrite } = useEditor()
  const { matrix, maximumPauseMinutes } = definition.sla
  const put = (part: Partial<TemplateDefinition['sla']>, subject?: string) =>
    change((before) => ({ ...before, sla: { ...before.sla, ...part } }), subject)
  const setLine = (index: number, part: Partial<SlaTarget>) =>
    put(
      { matrix: matrix.with(index, { ...(matrix[index] as SlaTarget), ...part }) },
      `sla.${index}.${Object.keys(part)[0]}`,
    )
  const free = priorities.find(
    (priority) => !matrix.some((line) => line.type === draft.type && line.priority === priority && !line.riskTier),
  )
  return (
    <fieldset disabled={!mayWrite} className="flex min-w-0 flex-col gap-4">
      <legend className="sr-only">SLA</legend>
      <SectionFrame
        title="Targets"
        flush
        description="From the start to the deadline, by type, priority and, where it matters, risk tier. The line with the tier counts before the one without."
      >
        {matrix.length > 0 ? (
          <div className="overflow-x-auto">
            <table className="w-full">
              <caption className="sr-only">Targets</caption>
              <thead>
                <tr className="border-y border-hairline">
                  {['Type', 'Priority', 'Risk tier', 'Target', 'Warning before', 'Critical before', 'Escalate'].map(
                    (name) => (
                      <th key={name} scope="col" className={heading}>
                        {name}
                      </th>
                    ),
                  )}
                  <th scope="col" className={heading}>
                    <span className="sr-only">Actions</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {matrix.map((line, index) => (
                  <SlaLine
                    // biome-ignore lint/suspicious/noArrayIndexKey: a line is named by what is chosen in it; one less begins anew
                    key={`${index} of ${matrix.length}`}
                    line={line}
                    index={index}
                    onChange={(part) => setLine(index, part)}
                    onRemove={() => put({ matrix: matrix.toSpliced(index, 1) })}
                  />
                ))}
              </tbody>
            </table>
          </div>
        ) : (
          <p className="px-4 py-6 text-center text-muted">
            No targets of its own: the house's table says how long a case may take.
          </p>
        )}
        <div className="border-t border-hairline px-4 py-2.5">
          <Button
            size="dense"
            icon={<Plus aria-hidden />}
            onClick={() =>
              put({
                matrix: [
                  ...matrix,
                  {
                    type: draft.type,
                    priority: free ?? 'Medium',
                    targetMinutes: 7 * 1440,
                    warningMinutes: 2 * 1440,
                    criticalMinutes: 1440,
                    autoEscalate: false,
                  },
                ],
              })
            }
          >
            Add target
          </Button>
        </div>
      </SectionFrame>
      <SectionFrame title="Waiting">
        <div className="flex flex-col gap-3">
          <CheckboxField
            label="A case may wait without limit"
            help="Otherwise the clock goes on by itself after this long in a waiting status."
            checked={maximumPauseMinutes === null}
            onCheckedChange={(forever) => put({ maximumPauseMinutes: forever ? null : 30 * 1440 })}
          />
          {maximumPauseMinutes === null ? null : (
            <PlacedField place="sla.maximumPauseMinutes" label="Longest pause" className="max-w-60">
              <MinutesField
                value={maximumPauseMinutes}
                onChange={(minutes) => put({ maximumPauseMinutes: minutes }, 'sla.maximumPauseMinutes')}
              />
            </PlacedField>
          )}
        </div>
      </SectionFrame>
    </fieldset>
  )
}

type SlaLineProps = {
  line: SlaTarget
  index: number
  onChange: (part: Partial<SlaTarget>) => void
  onRemove: () => void
}

function SlaLine({ line, index, onChange, onRemove }: SlaLineProps) {
  const place = `sla.matrix.${index}`
  const problem = useProblemAt(place)
  const name = `Target ${index + 1}`
  const cell = 'px-2 py-1.5 align-top first:ps-4'
  return (
    <>
      <tr data-place={place} className="border-b border-hairline last:border-b-0">
        <td className={cell}>
          <Select
            size="dense"
            className="w-30"
            aria-label={`${name}: type`}
            options={caseTypes.map((type) => ({ value: type, label: type }))}
            value={line.type}
            onValueChange={(type) => onChange({ type })}
          />
        </td>
        <td className={cell}>
          <Select
            size="dense"
            className="w-26"
            aria-label={`${name}: priority`}
            options={priorities.map((priority) => ({ value: priority, label: priority }))}
            value={line.priority}
            onValueChange={(priority) => onChange({ priority })}
          />
        </td>
        <td className={cell}>
          <Select
            size="dense"
            className="w-26"
            aria-label={`${name}: risk tier`}
            options={[{ value: anyTier, label: 'Any' }, ...riskTiers.map((tier) => ({ value: tier, label: tier }))]}
            value={line.riskTier ?? anyTier}
            onValueChange={(tier) =>
              onChange({ riskTier: tier === anyTier ? undefined : (tier as SlaTarget['riskTier']) })
            }
          />
        </td>
        <td className={cell}>
          <MinutesField
            aria-label={`${name}: target`}
            value={line.targetMinutes}
            onChange={(targetMinutes) => onChange({ targetMinutes })}
          />
        </td>
        <td className={cell}>
          <MinutesField
            aria-label={`${name}: warning before`}
            value={line.warningMinutes}
            onChange={(warningMinutes) => onChange({ warningMinutes })}
          />
        </td>
        <td className={cell}>
          <MinutesField
            aria-label={`${name}: critical before`}
            value={line.criticalMinutes}
            onChange={(criticalMinutes) => onChange({ criticalMinutes })}
          />
        </td>
        <td className={`${cell} pt-3`}>
          <Checkbox
            aria-label={`${name}: escalate when breached`}
            checked={line.autoEscalate}
            onCheckedChange={(autoEscalate) => onChange({ autoEscalate })}
          />
        </td>
        <td className={cell}>
          <IconButton label={`Remove ${name.toLowerCase()}`} icon={<X aria-hidden />} onClick={onRemove} />
        </td>
      </tr>
      {problem ? (
        <tr>
          <td colSpan={8} className="px-4 pb-2 text-12 text-state-red" role="alert">
            {problem}
          </td>
        </tr>
      ) : null}
    </>
  )
}
