import { expect, it } from 'vitest'
import { z } from 'zod'
import { parseInput } from './parse'

const schema = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(['one', 'two']),
  metadata: z.record(z.string(), z.string()).optional(),
})

it('names every problem at once, in sentences, and tells missing from wrong', () => {
  const parse = () => parseInput(schema, { kind: 'three', metadata: 3, colour: 1 })
  expect(parse).toThrow(
    expect.objectContaining({
      kind: 'invalid',
      problems: [
        { field: 'name', code: 'required', message: 'name is required.' },
        { field: 'kind', code: 'invalid', message: 'kind must be one of one, two.' },
        { field: 'metadata', code: 'invalid', message: 'metadata must be an object.' },
        { field: 'colour', code: 'unknown_member', message: 'colour is not a member of this request.' },
      ],
    }),
  )
})
