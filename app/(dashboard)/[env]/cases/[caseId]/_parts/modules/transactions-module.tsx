'use client'

import { TransactionTable } from '@/components/cases/objects/transaction-table'
import { useCase } from '../case-context'

export function TransactionsModule() {
  const { objects } = useCase().detail
  return <TransactionTable objects={objects.filter(({ type }) => type === 'transaction')} />
}
