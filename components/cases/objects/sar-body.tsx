'use client'

import { useClock } from '@/components/ui/clock-provider'
import { moneyText } from '@/lib/fields/types/money'
import type { BodyProps } from './body-props'
import { FactList } from './fact-list'
import { numberOf, textOf } from './object-data'

export function SarBody({ object: { data } }: BodyProps) {
  const { locale } = useClock()
  const amount = numberOf(data, 'amount')
  return (
    <FactList
      facts={[
        ['Authority', textOf(data, 'authority')],
        ['Grounds', textOf(data, 'grounds')],
        ['Amount', amount === undefined ? undefined : moneyText(amount, textOf(data, 'currency') ?? '', locale)],
        ['Priority', textOf(data, 'priority')],
      ]}
    />
  )
}
