'use client'

import { Users } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { decisionBlockers, needsFourEyes } from '@/lib/cases/rules'
import type { TemplateDecision } from '@/lib/templates/schema'
import { useDraft } from '../activity/use-draft'
import { useCase } from '../case-context'
import { useGoToPlace } from '../places'
import { problemAt } from '../problem-at'
import { useFacts } from '../use-facts'
import { useDecide } from './use-decide'

const mostCharacters = 5000

/** Reason, narrative, and everything that is missing at once; what the server adds is shown the same way. */
export function DecisionDialog({ decision, onClose }: { decision: TemplateDecision; onClose: () => void }) {
  const { detail } = useCase()
  const facts = useFacts()
  const goTo = useGoToPlace()
  const { decide, refusal, pending } = useDecide(decision)
  const draftKey = `docket:decision:${detail.case.id}:${decision.key}`
  const [narrative, setNarrative] = useDraft(draftKey)
  const [reasonCode, setReasonCode] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const fourEyes = needsFourEyes(decision, facts)
  const form = { reasonCode: reasonCode ?? undefined, narrative }
  const blockers = decisionBlockers(detail.definition, facts, decision, form)
  const ofCase = blockers.filter(({ field }) => field !== 'reasonCode' && field !== 'narrative')
  const ofForm = (field: string) =>
    problemAt(refusal, field) ?? (tried ? (blockers.find((problem) => problem.field === field)?.message ?? null) : null)
  const left = decision.narrativeMinLength - narrative.trim().length
  const save = async () => {
    setTried(true)
    if (blockers.length > 0) return
    if (await decide(form)) {
      setNarrative('')
      onClose()
    }
  }
  const others = refusal?.problems.filter(({ field }) => field !== 'reasonCode' && field !== 'narrative') ?? []
  return (
    <Dialog
      open
      size="medium"
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={decision.name}
      description={fourEyes ? undefined : 'This ends the case. An ended decision is never edited.'}
      footer={
        <Button
          variant={decision.tone === 'decline' && !fourEyes ? 'danger' : 'primary'}
          keys="mod+enter"
          pending={pending}
          onClick={save}
        >
          {fourEyes ? `Propose: ${decision.name}` : decision.name}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the controls inside, this only listens on their way up */}
      <div
        className="flex flex-col gap-3"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          void save()
        }}
      >
        {fourEyes ? (
          <Notice>
            <span className="inline-flex items-center gap-1.5">
              <Users aria-hidden className="size-4" /> A second person has to agree. The case stays open until they do.
            </span>
          </Notice>
        ) : null}
        {ofCase.length > 0 ? (
          <Notice kind="warning" title="The case is not ready for this">
            <ul>
              {ofCase.map((problem) => (
                <li key={`${problem.field}${problem.code}`}>
                  <button
                    type="button"
                    className="rounded-mark text-start underline underline-offset-2"
                    onClick={() => {
                      onClose()
                      setTimeout(() => goTo(problem.field ?? ''))
                    }}
                  >
                    {problem.message}
                  </button>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        {refusal?.message && (others.length > 0 || refusal.problems.length === 0) ? (
          <Notice kind="failure">{refusal.message}</Notice>
        ) : null}
        {decision.reasonCodes.length > 0 ? (
          <Field label="Reason" required error={ofForm('reasonCode')}>
            <Select
              placeholder="Choose a reason"
              value={reasonCode}
              options={decision.reasonCodes.map(({ key, label }) => ({ value: key, label }))}
              onValueChange={setReasonCode}
            />
          </Field>
        ) : null}
        <Field
          label="Narrative"
          required={decision.narrativeMinLength > 0}
          error={ofForm('narrative')}
          help={
            left > 0
              ? `At least ${decision.narrativeMinLength} characters, ${left} more. An auditor reads this years from now.`
              : `${(mostCharacters - narrative.length).toLocaleString('en-GB')} characters left.`
          }
        >
          <Textarea
            rows={5}
            maxLength={mostCharacters}
            value={narrative}
            onChange={(event) => setNarrative(event.target.value)}
          />
        </Field>
      </div>
    </Dialog>
  )
}
