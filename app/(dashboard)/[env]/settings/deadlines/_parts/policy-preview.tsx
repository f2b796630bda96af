'use client'

import { FlaskConical } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useClock } from '@/components/ui/clock-provider'
import { Notice } from '@/components/ui/notice'
import { absoluteText } from '@/components/ui/relative-time'
import type { Result } from '@/lib/doors/result'
import { caseName } from '@/lib/kernel/case-name'
import { paths } from '@/lib/paths'
import { previewSlaPolicyAction } from '../actions'

type Trial = Parameters<typeof previewSlaPolicyAction>[1]
type Preview = Extract<Awaited<ReturnType<typeof previewSlaPolicyAction>>, { ok: true }>['value']

/** Which open cases would move, were the policy in the form applied to them. */
export function PolicyPreview({ env, trial }: { env: string; trial: Trial }) {
  const [outcome, setOutcome] = useState<Result<Preview> | null>(null)
  const [pending, setPending] = useState(false)

  async function preview() {
    setPending(true)
    setOutcome(await previewSlaPolicyAction(env, trial).catch(() => null))
    setPending(false)
  }

  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Button icon={<FlaskConical aria-hidden />} pending={pending} onClick={() => void preview()}>
          Preview on open cases
        </Button>
        <p role="status" className="min-w-52 flex-1 text-muted">
          {outcome?.ok ? summary(outcome.value) : 'Shows which deadlines would move. Nothing moves by looking.'}
        </p>
      </div>
      {outcome && !outcome.ok ? (
        <Notice kind="failure" className="mt-3">
          {outcome.refusal.message}
        </Notice>
      ) : null}
      {outcome?.ok && outcome.value.moves.length > 0 ? <Moves env={env} preview={outcome.value} /> : null}
    </>
  )
}

function summary({ looked, capped, earlier, later, breached }: Preview): string {
  if (looked === 0) return 'No open case has a deadline by policy.'
  const among = capped
    ? `the ${looked} open cases due soonest`
    : looked === 1
      ? 'one open case'
      : `${looked} open cases`
  if (earlier + later === 0) return `Of ${among} none moves.`
  const late = breached > 0 ? ` ${breached} would be past their deadline at once.` : ''
  return `Of ${among}, ${earlier} would be due earlier and ${later} later.${late}`
}

function Moves({ env, preview: { moves, earlier, later } }: { env: string; preview: Preview }) {
  const { timeZone, locale } = useClock()
  const time = (iso: string | null) => (iso ? absoluteText(Date.parse(iso), timeZone, locale) : 'none')
  const more = earlier + later - moves.length
  return (
    <div className="mt-3 overflow-x-auto rounded-control border border-hairline">
      <table className="w-full">
        <caption className="sr-only">Deadlines that would move</caption>
        <thead>
          <tr className="border-b border-hairline text-start text-12 text-muted">
            <th scope="col" className="px-3 py-1.5 text-start font-medium">
              Case
            </th>
            <th scope="col" className="px-3 py-1.5 text-start font-medium">
              Now
            </th>
            <th scope="col" className="px-3 py-1.5 text-start font-medium">
              By this policy
            </th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ caseId, number, title, from, to }) => (
            <tr key={caseId} className="border-b border-hairline last:border-b-0">
              <th scope="row" className="max-w-70 truncate px-3 py-1.5 text-start font-normal">
                <Link
                  href={paths.case(env, number)}
                  className="tabular me-2 font-mono text-12 underline-offset-2 hover:underline"
                >
                  {caseName(number)}
                </Link>
                {title}
              </th>
              <td className="tabular px-3 py-1.5 whitespace-nowrap text-muted">{time(from)}</td>
              <td className="tabular px-3 py-1.5 whitespace-nowrap">{time(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className="px-3 py-1.5 text-12 text-muted">and {more} more</p> : null}
    </div>
  )
}
