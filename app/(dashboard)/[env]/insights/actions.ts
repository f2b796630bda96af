'use server'

import { startBatch } from '@/lib/batches/commands/start-batch'
import { serverAction } from '@/lib/doors/server-action'

export const startExportAction = serverAction(startBatch)
