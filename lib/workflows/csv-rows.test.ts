import { expect, it } from 'vitest'
import { csvRows } from './csv-rows'

const inputs = [
  { key: 'name', label: 'Full name', required: true },
  { key: 'amount', label: 'Amount', required: false },
]

it('takes columns by key or label, and says which are of no use and which are missing', () => {
  expect(csvRows('FULL NAME,note,Amount\nAna,x,3\n"Bo, Jr",y', inputs)).toEqual({
    rows: [
      { name: 'Ana', amount: '3' },
      { name: 'Bo, Jr', amount: '' },
    ],
    unused: ['note'],
    missing: [],
  })
  expect(csvRows('amount\n1', inputs)).toEqual({ rows: [{ amount: '1' }], unused: [], missing: ['Full name'] })
  expect(csvRows('', inputs)).toMatchObject({ rows: [], missing: ['Full name'] })
})
