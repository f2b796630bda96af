import { join } from 'node:path'
import { afterAll } from 'vitest'
import { closeDatabase } from '@/lib/db/client'
import { ensureTestDatabase } from './database'

// One worker runs one file at a time, so the files of one worker share a database and no two workers do.
const serverUrl = process.env.TEST_SERVER_URL ?? ''
process.env.DATA_DIR = join(process.env.DATA_DIR ?? '', process.env.VITEST_POOL_ID ?? '')
process.env.DATABASE_URL = await ensureTestDatabase(serverUrl, `docket_test_${process.env.VITEST_POOL_ID}`)

afterAll(closeDatabase)
