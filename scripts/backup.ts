import { statSync } from 'node:fs'
import { createBackup } from '@/lib/backup/create-backup'
import { openDatabase } from '@/lib/db/open-database'
import { reportFailure } from '@/lib/runtime/report-failure'

const path = process.argv[2]
try {
  if (!path) throw new Error('Name the file to write: npm run backup -- docket-2026-01-31.backup')
  const database = await openDatabase({ migrate: false })
  try {
    const rows = await createBackup(database.url, database.dataDir, path)
    console.log(
      `${path}: ${rows} rows, ${(statSync(path).size / 1e6).toFixed(1)} MB. It holds secrets; keep it as you keep those.`,
    )
  } finally {
    await database.release()
  }
} catch (error) {
  reportFailure(error)
}
