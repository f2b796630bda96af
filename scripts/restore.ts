import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { restoreBackup } from '@/lib/backup/restore-backup'
import { openDatabase } from '@/lib/db/open-database'
import { reportFailure } from '@/lib/runtime/report-failure'

const path = process.argv[2]
try {
  if (!path) throw new Error('Name the file to read: DATA_DIR=restored npm run restore -- docket-2026-01-31.backup')
  const database = await openDatabase({ migrate: false })
  try {
    await restoreBackup(database.url, database.dataDir, path)
    // A first start would otherwise put the demo beside what was restored.
    writeFileSync(join(database.dataDir, 'demo-seeded'), 'restored from a backup\n')
    console.log(`Restored into ${database.dataDir}.`)
  } finally {
    await database.release()
  }
} catch (error) {
  reportFailure(error)
}
