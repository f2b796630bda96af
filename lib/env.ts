import 'server-only'
import { existsSync } from 'node:fs'
import { z } from 'zod'

const unset = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional())
const otherwise = <T extends z.ZodType>(value: string, schema: T) =>
  z.preprocess((given) => unset(given) ?? value, schema)

const webAddress = z.url({ protocol: /^https?$/, error: 'must be a web address such as https://docket.example.com' })
const s3Looks = 'must look like https://key:secret@s3.example.com/bucket, or s3://key:secret@bucket?region=eu-west-1'
const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value <= most, `must be ${most} at most`)

const settings = z
  .object({
    DATABASE_URL: z.preprocess(
      unset,
      z.string({ error: 'is missing: a script opens the database and sets it' }).regex(/^postgres(ql)?:\/\//, {
        error: 'must look like postgresql://user:password@host:5432/database',
      }),
    ),
    /** `name:password` of a login that is docket_app and nothing else; with the embedded database set by our own scripts. */
    DATABASE_LOGIN: optional(
      z
        .string()
        .regex(/^[^:\s]+:\S+$/, { error: 'must look like name:password, of a login that is a member of docket_app' }),
    ),
    /** Set by our own scripts: true where the database is the one in DATA_DIR. */
    EMBEDDED_DATABASE: otherwise('false', z.stringbool({ error: 'must be true or false' })),
    PORT: otherwise('3000', wholeNumber(65_535)),
    HOST: otherwise('127.0.0.1', z.string()),
    DATA_DIR: otherwise('.data', z.string()),
    SEED: otherwise('demo', z.enum(['demo', 'none'], { error: 'must be demo or none' })),
    NEXTAUTH_URL: optional(webAddress),
    NEXTAUTH_SECRET: z.preprocess(
      unset,
      z
        .string({ error: 'is missing: set 32 or more random characters, for example from `openssl rand -base64 32`' })
        .min(32, 'must have 32 characters or more'),
    ),
    /** 32 bytes; written as base64 (or 64 hexadecimal digits) in the environment. */
    ENCRYPTION_KEY: z.preprocess(
      unset,
      z
        .string({ error: 'is missing: set 32 random bytes as base64, for example from `openssl rand -base64 32`' })
        .transform((text) => Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64'))
        .refine((key) => key.length === 32, 'must be 32 bytes written as base64, or 64 hexadecimal digits'),
    ),
    OIDC_ISSUER: optional(webAddress),
    OIDC_CLIENT_ID: optional(z.string()),
    OIDC_CLIENT_SECRET: optional(z.string()),
    SMTP_URL: optional(
      z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@mail.example.com:587' }),
    ),
    FILES_S3_URL: optional(
      z
        .url({ protocol: /^(https?|s3)$/, error: s3Looks })
        .refine((text) => new URL(text).username !== '' && new URL(text).password !== '', s3Looks),
    ),
    /** The largest file that can be attached, in MiB. */
    FILES_MAX_MIB: otherwise('25', wholeNumber(1024)),
    WEBHOOK_ALLOW_PRIVATE: otherwise('false', z.stringbool({ error: 'must be true or false' })),
    PUBLIC_HOST: optional(z.string().regex(/^[^/\s]+$/, 'must be a host name, with a port where needed')),
    /** Requests a minute for one API key; 0 = no limit. */
    RATE_LIMIT_PER_MINUTE: otherwise('300', wholeNumber(1_000_000)),
    /** Counts that Connect's clients may not go over, such as fields=500,layouts=100; what is not named has no limit. */
    CONNECT_QUOTAS: otherwise(
      '',
      z
        .string()
        .regex(/^((domains|fields|options|layouts|templates|rules)=\d{1,7}(,(?!$)|$))*$/, {
          error: 'must look like domains=5,fields=500,layouts=100',
        })
        .transform((text) => quotas(text)),
    ),
    OTEL_EXPORTER_OTLP_ENDPOINT: optional(webAddress),
    LOG_LEVEL: otherwise(
      'info',
      z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'must be fatal, error, warn, info, debug, trace or silent',
      }),
    ),
  })
  .refine((value) => !value.OIDC_ISSUER || (value.OIDC_CLIENT_ID && value.OIDC_CLIENT_SECRET), {
    path: ['OIDC_ISSUER'],
    error: 'needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it',
  })
  .transform((value) => ({ ...value, NEXTAUTH_URL: value.NEXTAUTH_URL ?? localAddress(value.HOST, value.PORT) }))

export type Env = z.output<typeof settings>

const quotas = (text: string): Partial<Record<string, number>> =>
  Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map((part) => [part.split('=')[0], Number(part.split('=')[1])]),
  )

function localAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** @throws Error naming every setting that is wrong, one a line. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = settings.safeParse(source)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
  throw new Error(`These settings (environment or .env) need a change:\n${lines.join('\n')}`)
}

let dotEnvRead = false

/** Reads `.env` of the working directory once; what the environment already holds wins. */
export function readDotEnv(): void {
  if (dotEnvRead) return
  dotEnvRead = true
  if (existsSync('.env')) process.loadEnvFile('.env')
}

let parsed: Env | undefined

/** The settings. Call it where they are needed, never while a module loads: a build has no settings. */
export function env(): Env {
  if (parsed) return parsed
  readDotEnv()
  parsed = parseEnv(process.env)
  return parsed
}
