'use client'

import { useClock } from '@/components/ui/clock-provider'
import { moneyText } from '@/lib/fields/types/money'
import type { BodyProps } from './body-props'
import { FactList } from './fact-list'
import { Moment } from './moment'
import { numberOf, textOf } from './object-data'

export function AccountBody({ object: { data } }: BodyProps) {
  const { locale } = useClock()
  const balance = numberOf(data, 'balance')
  const iban = textOf(data, 'iban', 'account_number')
  return (
    <FactList
      facts={[
        ['Holder', textOf(data, 'holder')],
        ['Number', iban && <span className="font-mono text-12">{iban}</span>],
        ['Balance', balance === undefined ? undefined : moneyText(balance, textOf(data, 'currency') ?? '', locale)],
        ['Product', textOf(data, 'product')],
        ['Opened', textOf(data, 'opened_on') && <Moment at={textOf(data, 'opened_on')} />],
        ['Cards', textOf(data, 'cards')],
      ]}
    />
  )
}
