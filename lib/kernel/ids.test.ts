import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseToken, toToken } from './ids'

it('shows the id of the TypeID specification as the specification does', () => {
  expect(toToken('user', '00000000-0000-0000-0000-000000000000')).toBe('usr_00000000000000000000000000')
  expect(toToken('user', 'ffffffff-ffff-ffff-ffff-ffffffffffff')).toBe('usr_7zzzzzzzzzzzzzzzzzzzzzzzzz')
  expect(toToken('user', '01890a5d-ac96-774b-bcce-b302099a8057')).toBe('usr_01h455vb4pex5vsknk084sn02q')
})

it('takes every token back to its uuid', () => {
  fc.assert(fc.property(fc.uuid(), (uuid) => parseToken('case', toToken('case', uuid)) === uuid))
})
