import { expect, it } from 'vitest'
import { columnsOf, columnWord } from './columns'

const words = (given: string[]) => columnsOf(given, ['type']).map(columnWord)

it('keeps order and widths, and what always stands', () => {
  expect(words(['queue:180', 'title', 'sla'])).toEqual(['select', 'queue:180', 'title', 'sla'])
  expect(words(['sla:90'])).toEqual(['select', 'title', 'sla:90'])
})

it('takes no width that hides a column or fills the page, no column twice, and none that is unknown or not of the page', () => {
  expect(words(['title:300', 'sla:3', 'queue:9000', 'risk:wide', 'title', 'nonsense:50', 'type:80'])).toEqual([
    'select',
    'title:300',
    'sla',
    'queue',
    'risk',
  ])
})
