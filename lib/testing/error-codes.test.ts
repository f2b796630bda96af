import { expect, it } from 'vitest'
import { codesInDocs, codesInSource } from './error-codes'

it('every error code has its line in docs/api/errors.md, and every line its code', () => {
  const [source, docs] = [codesInSource(), codesInDocs()]
  expect([...source].filter((code) => !docs.has(code)).sort()).toEqual([])
  expect([...docs].filter((code) => !source.has(code)).sort()).toEqual([])
})
