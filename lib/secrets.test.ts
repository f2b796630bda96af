import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readOrCreateSecrets } from './secrets'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'docket-secrets-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

it('makes the secrets once, for the owner alone', () => {
  const first = readOrCreateSecrets(dir)
  expect(Buffer.from(first.ENCRYPTION_KEY, 'base64')).toHaveLength(32)
  expect(readOrCreateSecrets(dir)).toEqual(first)
  expect(statSync(join(dir, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(readdirSync(dir)).toEqual(['secrets.json'])
})
