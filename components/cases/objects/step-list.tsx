import { CircleCheck, CircleDashed, CircleX } from 'lucide-react'
import { type ObjectData, textOf, words } from './object-data'

const good = /^(passed|pass|completed?|approved|success|ok|verified)$/i
const bad = /^(failed|fail|declined|error|needs[_ ]review|rejected)$/i

/** Named steps or checks with how each went; what failed comes first. */
export function StepList({ steps, label }: { steps: readonly ObjectData[]; label: string }) {
  const failed = steps.filter((step) => bad.test(textOf(step, 'status', 'result') ?? ''))
  const others = steps.filter((step) => !failed.includes(step))
  return (
    <ul aria-label={label} className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-x-4">
      {[...failed, ...others].map((step, at) => (
        <Step key={`${textOf(step, 'id', 'name') ?? at}`} step={step} />
      ))}
    </ul>
  )
}

function Step({ step }: { step: ObjectData }) {
  const status = textOf(step, 'status', 'result') ?? 'unknown'
  const Icon = good.test(status) ? CircleCheck : bad.test(status) ? CircleX : CircleDashed
  const look = good.test(status) ? 'text-state-green-mark' : bad.test(status) ? 'text-state-red-mark' : 'text-faint'
  const reason = textOf(step, 'reason', 'message')
  return (
    <li className="flex items-start gap-1.5 py-0.5">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${look}`} />
      <span className="min-w-0">
        {words(textOf(step, 'name', 'type') ?? 'Step')}
        <span className="sr-only">: {words(status)}</span>
        {reason ? <span className="block text-12 text-muted">{reason}</span> : null}
      </span>
    </li>
  )
}
