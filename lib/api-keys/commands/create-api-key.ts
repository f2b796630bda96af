import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { command } from '@/lib/commands'
import { AppError } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/new-id'
import { createApiKeyInput } from '../schema'

/** Enough to recognise a key by, far too little to guess it from. */
const prefixLength = 10

/** Makes a key and gives its text back, this once: only the SHA-256 is kept. */
export const createApiKey = command({
  name: 'api_key.create',
  permission: 'apiKey:write',
  input: createApiKeyInput,
  async run({ tx, actor, at, record }, input): Promise<{ apiKeyId: string; key: string }> {
    const expiresAt = input.expiresAt === null ? null : new Date(input.expiresAt)
    if (expiresAt && expiresAt <= at)
      throw new AppError('invalid', 'invalid_expiry', 'A key expires in the future.', { field: 'expiresAt' })
    if (input.shape === 'connect')
      throw new AppError('invalid', 'shape_not_offered', 'Keys of the Connect shape are not offered yet.', {
        field: 'shape',
      })
    const id = newId()
    const key = `dk_${randomBytes(32).toString('base64url')}`
    const { name, scopes, shape, rateLimit, allowedRanges } = input
    await tx.prisma.apiKey.create({
      data: {
        id,
        environmentId: tx.environmentId,
        prefix: key.slice(0, prefixLength),
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
    return { apiKeyId: id, key }
  },
})
