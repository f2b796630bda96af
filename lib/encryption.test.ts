import { expect, it } from 'vitest'
import { decrypt, encrypt } from './encryption'

it('opens what it sealed, for the same row only, and never shows it', () => {
  const sealed = encrypt('a secret', 'row 1')
  expect(decrypt(sealed, 'row 1')).toBe('a secret')
  expect(Buffer.from(sealed).toString('latin1')).not.toContain('a secret')
  expect(encrypt('a secret', 'row 1')).not.toEqual(sealed)
  expect(() => decrypt(sealed, 'row 2')).toThrow()
  expect(() =>
    decrypt(
      sealed.map((byte, at) => (at === 30 ? byte ^ 1 : byte)),
      'row 1',
    ),
  ).toThrow()
})
