import type { BodyProps } from './body-props'
import { FactList } from './fact-list'
import { Moment } from './moment'
import { textOf } from './object-data'
import { StepList } from './step-list'

const signs = [
  ['vpn', 'VPN', true],
  ['emulator', 'Emulator', true],
  ['rooted', 'Rooted', true],
  ['time_zone_agrees', 'Time zone agrees', false],
] as const

export function DeviceBody({ object: { data } }: BodyProps) {
  const checks = signs
    .filter(([key]) => typeof data[key] === 'boolean')
    .map(([key, name, badWhenTrue]) => ({
      name: badWhenTrue && !data[key] ? `No ${name.toLowerCase()}` : !badWhenTrue && !data[key] ? `${name}: no` : name,
      status: data[key] === badWhenTrue ? 'failed' : 'passed',
    }))
  return (
    <div className="flex flex-col gap-3">
      <FactList
        facts={[
          ['System', [textOf(data, 'system'), textOf(data, 'browser')].filter(Boolean).join(', ')],
          ['Address', textOf(data, 'ip')],
          ['Network', textOf(data, 'network')],
          ['Place', [textOf(data, 'city'), textOf(data, 'country')].filter(Boolean).join(', ')],
          ['First seen', textOf(data, 'first_seen_at') && <Moment at={textOf(data, 'first_seen_at')} />],
          ['Customers on it', textOf(data, 'customers_on_device')],
        ]}
      />
      {checks.length > 0 ? <StepList steps={checks} label="Signs" /> : null}
    </div>
  )
}
