'use server'

import { createApiKey } from '@/lib/api-keys/commands/create-api-key'
import { revokeApiKey } from '@/lib/api-keys/commands/revoke-api-key'
import { serverAction } from '@/lib/doors/server-action'

export const createApiKeyAction = serverAction(createApiKey)
export const revokeApiKeyAction = serverAction(revokeApiKey)
