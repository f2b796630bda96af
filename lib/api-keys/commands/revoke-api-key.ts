import 'server-only'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { notFound } from '@/lib/kernel/errors'
import { revokeApiKeyInput } from '../schema'

/** Ends a key for good; requests with it are refused within a second. */
export const revokeApiKey = command({
  name: 'api_key.revoke',
  permission: 'apiKey:write',
  input: revokeApiKeyInput,
  async run({ tx, at, record }, { apiKeyId }) {
    const key = await tx.prisma.apiKey.findFirst({ where: { id: apiKeyId }, select: { name: true, revokedAt: true } })
    if (!key) throw notFound('API key')
    if (key.revokedAt) return unchanged({ apiKeyId, revokedAt: key.revokedAt.toISOString() })
    await tx.prisma.apiKey.update({ where: { id: apiKeyId }, data: { revokedAt: at } })
    record({ type: 'api_key.revoked', subjectType: 'api_key', subjectId: apiKeyId, payload: { name: key.name } })
    return { apiKeyId, revokedAt: at.toISOString() }
  },
})
