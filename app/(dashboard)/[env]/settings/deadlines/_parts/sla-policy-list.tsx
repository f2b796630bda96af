import Link from 'next/link'
import { Chip } from '@/components/ui/chip'
import { durationText } from '@/components/ui/relative-time'
import { paths } from '@/lib/paths'
import { clockLabels, otherClocks, type SlaPolicyView } from '@/lib/sla/schema'

type SlaPolicyListProps = { env: string; policies: readonly SlaPolicyView[]; names: Record<string, string> }

export function SlaPolicyList({ env, policies, names }: SlaPolicyListProps) {
  return (
    <ul>
      {policies.map((policy) => (
        <li key={policy.id} className="border-b border-hairline px-4 py-2.5 last:border-b-0">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            <Link href={paths.slaPolicy(env, policy.id)} className="font-medium underline-offset-2 hover:underline">
              {policy.name}
            </Link>
            {policy.isDefault ? <Chip>Default</Chip> : null}
            <span className="text-12 text-muted">version {policy.version}</span>
          </p>
          <p className="text-pretty text-muted">{coverage(policy, names)}</p>
          <p className="text-12 text-pretty text-muted">
            {[
              `${policy.matrix.length} targets${range(policy)}`,
              policy.calendarId ? `open time of ${names[policy.calendarId] ?? 'a calendar'}` : 'every minute counts',
              ...(policy.maximumPauseMinutes
                ? [`a pause is ${durationText(policy.maximumPauseMinutes * 60_000)} at most`]
                : []),
              ...otherClocks.filter((kind) => policy.clocks[kind]).map((kind) => clockLabels[kind].toLowerCase()),
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}

function coverage({ templateIds, queueIds, isDefault }: SlaPolicyView, names: Record<string, string>): string {
  const named = [...queueIds, ...templateIds].map((id) => names[id] ?? 'something that is gone')
  if (named.length > 0) return `For ${named.join(', ')}`
  return isDefault
    ? 'For every case no other policy or matrix is for'
    : 'For no case yet: name queues or templates, or make it the default'
}

function range({ matrix }: SlaPolicyView): string {
  const targets = matrix.map(({ targetMinutes }) => targetMinutes * 60_000)
  if (targets.length === 0) return ''
  const [least, most] = [durationText(Math.min(...targets)), durationText(Math.max(...targets))]
  return least === most ? `, ${least}` : `, ${least} to ${most}`
}
