'use client'

import { CheckboxField } from '@/components/ui/checkbox-field'
import { Field } from '@/components/ui/field'
import { NumberField } from '@/components/ui/number-field'
import { limits } from '@/lib/workflows/names'
import type { Step } from '@/lib/workflows/schema'
import type { StepEntry } from '@/lib/workflows/view'
import { useBuilder } from '../builder-context'
import { isAsked } from '../edit-steps'
import { SettingField } from './setting-field'

const usualRetry = { attempts: 3, delaySeconds: 5 }

/** What is seldom changed: continue on error, retries, time-out, and the step's own rarer settings. */
export function AdvancedForm({ step, entry }: { step: Step; entry: StepEntry }) {
  const { changeStep } = useBuilder()
  const set = (part: Partial<Step>) =>
    changeStep(step.key, (before) => ({ ...before, ...part }) as Step, `${step.key}.${Object.keys(part)[0]}`)
  const retry = step.retry ?? usualRetry
  const fields = entry.fields.filter((field) => field.advanced && isAsked(field, step.config))
  return (
    <details className="group border-t border-hairline pt-3" open={step.continueOnError || undefined}>
      <summary className="cursor-default text-12 font-medium text-muted hover:text-text">
        Advanced configuration
      </summary>
      <div className="mt-3 flex flex-col gap-3">
        <CheckboxField
          label="Continue on error"
          help="The run goes on after this step failed; later steps can ask whether it did."
          checked={step.continueOnError}
          onCheckedChange={(continueOnError) => set({ continueOnError })}
        />
        {fields.map((field) => (
          <SettingField key={field.key} step={step} field={field} />
        ))}
        {entry.effect === 'none' ? null : (
          <div className="grid grid-cols-2 gap-2">
            <Field label="Attempts">
              <NumberField
                min={1}
                max={limits.attempts}
                value={retry.attempts}
                onValueChange={(attempts) => set({ retry: attempts === null ? undefined : { ...retry, attempts } })}
              />
            </Field>
            <Field label="Seconds between">
              <NumberField
                min={1}
                max={3600}
                value={retry.delaySeconds}
                onValueChange={(delaySeconds) =>
                  set({ retry: delaySeconds === null ? undefined : { ...retry, delaySeconds } })
                }
              />
            </Field>
          </div>
        )}
        {entry.effect === 'none' ? null : (
          <Field
            label="Time-out in seconds"
            help={entry.effect === 'external' ? `Left out: ${limits.callSeconds} seconds.` : 'Left out: none.'}
          >
            <NumberField
              min={1}
              max={limits.timeoutSeconds}
              value={step.timeoutSeconds ?? null}
              onValueChange={(timeoutSeconds) => set({ timeoutSeconds: timeoutSeconds ?? undefined })}
            />
          </Field>
        )}
      </div>
    </details>
  )
}
