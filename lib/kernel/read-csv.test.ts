import { expect, it } from 'vitest'
import { readCsv } from './read-csv'

it.each([
  [
    'commas',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'quotes, with separators, quotes and line ends inside',
    'a,b\r\n"x, ""y""\nz",2',
    [
      ['a', 'b'],
      ['x, "y"\nz', '2'],
    ],
  ],
  [
    'semicolons, after a mark of the byte order',
    '\uFEFFa;b\n1,5;2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'tabs, as a spreadsheet copies',
    'a\tb\n1\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'empty lines and empty values',
    'a,b\n\n,2\n,\n',
    [
      ['a', 'b'],
      ['', '2'],
    ],
  ],
  ['nothing', '', []],
])('reads %s', (_name, text, rows) => {
  expect(readCsv(text)).toEqual(rows)
})
