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
    broken: null,
  })
  expect(csvRows('amount\n1', inputs)).toMatchObject({ rows: [{ amount: '1' }], unused: [], missing: ['Full name'] })
  expect(csvRows('', inputs)).toMatchObject({ rows: [], missing: ['Full name'], broken: null })
})

it.each([
  ['commas', 'name,amount\n1,2\n', { name: '1', amount: '2' }],
  ['quotes around separators and line ends', 'name,amount\r\n"x, ""y""\nz",2', { name: 'x, "y"\nz', amount: '2' }],
  ['semicolons, after a mark of the byte order', '\uFEFFname;amount\n1,5;2', { name: '1,5', amount: '2' }],
  ['tabs, as a spreadsheet copies', 'name\tamount\n1\t2', { name: '1', amount: '2' }],
  ['empty lines and empty values', 'name,amount\n\n,2\n,\n', { name: '', amount: '2' }],
  ['one column', 'name\nAna', { name: 'Ana' }],
])('reads %s', (_name, text, row) => {
  expect(csvRows(text, inputs)).toMatchObject({ rows: [row], broken: null })
})

it('says where a quote is left open, for what follows it is one value', () => {
  expect(csvRows('name,amount\nAna,1\n"Bo,2\nCarl,3', inputs).broken).toBe('Line 3 has a quote that is not closed.')
})
