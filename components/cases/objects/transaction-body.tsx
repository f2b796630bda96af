'use client'

import { useClock } from '@/components/ui/clock-provider'
import { moneyText } from '@/lib/fields/types/money'
import type { BodyProps } from './body-props'
import { FactList } from './fact-list'
import { numberOf, textOf, words } from './object-data'

export function TransactionBody({ object: { data } }: BodyProps) {
  const { locale } = useClock()
  const amount = numberOf(data, 'amount')
  return (
    <FactList
      facts={[
        [
          'Amount',
          amount === undefined ? undefined : (
            <span key="amount" className="tabular font-medium">
              {moneyText(amount, textOf(data, 'currency') ?? '', locale)}
            </span>
          ),
        ],
        ['Direction', data.direction === 'in' ? 'Incoming' : data.direction === 'out' ? 'Outgoing' : undefined],
        ['Method', words(textOf(data, 'method') ?? '')],
        ['Counterparty', textOf(data, 'counterparty', 'merchant')],
        ['Country', textOf(data, 'country')],
        ['Account', textOf(data, 'account')],
        ['Purpose', textOf(data, 'purpose', 'category')],
        ['Reference', textOf(data, 'reference')],
        ['Risk score', textOf(data, 'risk_score')],
      ]}
    />
  )
}
