import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { command } from '@/lib/commands'
import { encrypt } from '@/lib/encryption'
import { AppError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/new-id'
import { type CreatedKey, createApiKeyInput } from '../schema'

/** Enough to recognise a key by, far too little to guess it from. */
const prefixLength = 10

/** Makes a key and gives its text back, this once: only the SHA-256 is kept, and of a pair the encrypted secret. */
export const createApiKey = command({
  name: 'api_key.create',
  permission: 'apiKey:write',
  input: createApiKeyInput,
  async run({ tx, actor, at, record }, input): Promise<CreatedKey> {
    const expiresAt = input.expiresAt === null ? null : new Date(input.expiresAt)
    if (expiresAt && expiresAt <= at)
      throw new AppError('invalid', 'invalid_expiry', 'A key expires in the future.', { field: 'expiresAt' })
    const id = newId()
    const { key, prefix, secret } = input.shape === 'connect' ? newPair(id) : newKey()
    const { name, scopes, shape, rateLimit, allowedRanges } = input
    await tx.prisma.apiKey.create({
      data: {
        id,
        environmentId: tx.environmentId,
        prefix,
        secret: secret?.sealed,
        hash: new Uint8Array(createHash('sha256').update(key).digest()),
        createdBy: actor.kind === 'member' ? actor.userId : null,
        createdAt: at,
        name,
        scopes,
        shape,
        rateLimit,
        allowedRanges,
        expiresAt,
      },
    })
    record({
      type: 'api_key.created',
      subjectType: 'api_key',
      subjectId: id,
      payload: { name, scopes, shape, rateLimit, allowedRanges, expiresAt: input.expiresAt },
    })
    return { apiKeyId: id, key, ...(secret ? { secretAccessKey: secret.text } : {}) }
  },
})

function newKey() {
  const key = `dk_${randomBytes(32).toString('base64url')}`
  return { key, prefix: key.slice(0, prefixLength), secret: undefined }
}

/** As long as Amazon's own, since clients check the lengths: 20 capital letters and digits, and 40 characters. */
function newPair(id: string) {
  const key = `DKCT${[...randomBytes(16)].map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]).join('')}`
  const text = randomBytes(30).toString('base64url')
  return { key, prefix: key, secret: { text, sealed: encrypt(text, `api_keys.secret ${id}`) } }
}
