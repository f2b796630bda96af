'use client'

import { FlaskConical } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Result } from '@/lib/doors/result'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import type { AdmissionRule } from '@/lib/queues/schema'
import { testAdmissionAction } from '../actions'

type Trial = Extract<Awaited<ReturnType<typeof testAdmissionAction>>, { ok: true }>['value']
type AdmissionTrialProps = { env: string; queueId: string | null; rules: readonly AdmissionRule[] }

/** What the rules as they stand in the form would do to the newest open cases. */
export function AdmissionTrial({ env, queueId, rules }: AdmissionTrialProps) {
  const [outcome, setOutcome] = useState<Result<Trial> | null>(null)
  const [pending, setPending] = useState(false)

  async function test() {
    setPending(true)
    const admissionRules = rules.map((rule, index) => ({ ...rule, name: rule.name.trim() || `Rule ${index + 1}` }))
    setOutcome(await testAdmissionAction(env, { queueId, admissionRules }).catch(() => null))
    setPending(false)
  }

  return (
    <div className="mt-4 border-t border-hairline pt-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button icon={<FlaskConical aria-hidden />} pending={pending} onClick={() => void test()}>
          Test against recent cases
        </Button>
        <p role="status" className="min-w-52 flex-1 text-muted">
          {outcome?.ok ? summary(outcome.value) : 'Nothing moves; open cases stay where they are when you save, too.'}
        </p>
      </div>
      {outcome && !outcome.ok ? (
        <Notice kind="failure" className="mt-3">
          {outcome.refusal.message}
        </Notice>
      ) : null}
      {outcome?.ok && outcome.value.moves.length > 0 ? <Moves env={env} moves={outcome.value.moves} /> : null}
    </div>
  )
}

function summary({ tested, taken, moves }: Trial): string {
  if (tested === 0) return 'There is no open case to test with.'
  const other = moves.length === 0 ? 'none goes elsewhere than now' : `${moves.length} would go elsewhere than now`
  const looked = tested === 1 ? 'the one open case' : `the ${tested} newest open cases`
  return `Of ${looked} this queue takes ${taken}; ${other}.`
}

const shown = 20

function Moves({ env, moves }: { env: string; moves: Trial['moves'] }) {
  return (
    <ul className="mt-3 divide-y divide-hairline rounded-control border border-hairline">
      {moves.slice(0, shown).map(({ caseId, number, title, from, to, rule }) => (
        <li key={caseId} className="flex flex-wrap items-baseline gap-x-3 px-3 py-1.5">
          <Link href={paths.case(env, number)} className="tabular font-mono text-12 underline-offset-2 hover:underline">
            {caseName(number)}
          </Link>
          <span className="min-w-0 flex-1 truncate">{title}</span>
          <span className="text-12 text-muted">
            {from} → {to}
            {rule ? `, by ${rule}` : ''}
          </span>
        </li>
      ))}
      {moves.length > shown ? (
        <li className="px-3 py-1.5 text-12 text-muted">and {moves.length - shown} more</li>
      ) : null}
    </ul>
  )
}
