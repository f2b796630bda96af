'use server'

import { serverAction } from '@/lib/doors/server-action'
import { cancelImport } from '@/lib/importers/commands/cancel-import'
import { retryImport } from '@/lib/importers/commands/retry-import'
import { startImport } from '@/lib/importers/commands/start-import'

export const startImportAction = serverAction(startImport)
export const cancelImportAction = serverAction(cancelImport)
export const retryImportAction = serverAction(retryImport)
