import { describe, expect, it } from 'vitest'
import { parseEnv } from './env'

const enough = {
  DATABASE_URL: 'postgresql://docket:secret@127.0.0.1:5432/docket',
  NEXTAUTH_SECRET: 'a'.repeat(32),
  ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
}

describe('parseEnv', () => {
  it('fills in what is left out', () => {
    expect(parseEnv(enough)).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: '.data',
      SEED: 'demo',
      NEXTAUTH_URL: 'http://127.0.0.1:3000',
      WEBHOOK_ALLOW_PRIVATE: false,
      RATE_LIMIT_PER_MINUTE: 300,
      LOG_LEVEL: 'info',
      EMBEDDED_DATABASE: false,
    })
  })

  it('takes an empty value for one that is left out', () => {
    expect(parseEnv({ ...enough, PORT: '', SMTP_URL: '', NEXTAUTH_URL: '' })).toMatchObject({
      PORT: 3000,
      SMTP_URL: undefined,
    })
  })

  it('derives the address from host and port', () => {
    expect(parseEnv({ ...enough, HOST: '0.0.0.0', PORT: '8080' }).NEXTAUTH_URL).toBe('http://localhost:8080')
    expect(parseEnv({ ...enough, HOST: '::1', PORT: '8080' }).NEXTAUTH_URL).toBe('http://[::1]:8080')
  })

  it('reads the key from base64 and from hexadecimal digits', () => {
    expect(parseEnv(enough).ENCRYPTION_KEY).toEqual(Buffer.alloc(32, 7))
    expect(parseEnv({ ...enough, ENCRYPTION_KEY: '07'.repeat(32) }).ENCRYPTION_KEY).toEqual(Buffer.alloc(32, 7))
  })

  it('names every problem in one message', () => {
    const wrong = {
      ...enough,
      PORT: '70000',
      SEED: 'all',
      LOG_LEVEL: 'loud',
      ENCRYPTION_KEY: 'short',
      NEXTAUTH_SECRET: undefined,
    }
    expect(() => parseEnv(wrong)).toThrow(/PORT must be 65535 at most/)
    for (const name of ['SEED', 'LOG_LEVEL', 'ENCRYPTION_KEY', 'NEXTAUTH_SECRET is missing']) {
      expect(() => parseEnv(wrong)).toThrow(new RegExp(name))
    }
  })

  it('wants the whole of single sign-on or none of it', () => {
    expect(() => parseEnv({ ...enough, OIDC_ISSUER: 'https://id.example.com' })).toThrow(
      /OIDC_ISSUER needs OIDC_CLIENT_ID/,
    )
  })

  it('keeps the value of a secret out of its message', () => {
    expect(() => parseEnv({ ...enough, NEXTAUTH_SECRET: 'hunter2' })).not.toThrow(/hunter2/)
  })
})
