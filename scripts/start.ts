import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenDatabase } from '@/lib/db/open-database'
import type { Env } from '@/lib/env'
import { reportFailure } from '@/lib/runtime/report-failure'
import { runServices } from '@/lib/runtime/run-services'

const demoPassword = 'docket-demo'
const demoPeople = ['reviewer', 'approver', 'manager', 'admin', 'auditor'].map((role) => `${role}@demo.test`)

const demoMark = (database: OpenDatabase) => join(database.dataDir, 'demo-seeded')

async function seedOnFirstStart(database: OpenDatabase, settings: Env): Promise<void> {
  if (!database.embedded || settings.SEED === 'none' || existsSync(demoMark(database))) return
  console.log('Filling the demo environments …')
  const result = spawnSync(process.execPath, [...process.execArgv, 'scripts/children/seed-demo.ts'], {
    stdio: 'inherit',
  })
  if (result.status !== 0) throw new Error('The demo could not be filled in. SEED=none starts without it.')
  writeFileSync(demoMark(database), `${new Date().toISOString()}\n`)
}

function announce(settings: Env, database: OpenDatabase): void {
  console.log(`\nDocket runs at ${settings.NEXTAUTH_URL}`)
  if (!existsSync(demoMark(database))) return
  console.log(`Demo logins, all with the password ${demoPassword}:`)
  for (const person of demoPeople) console.log(`  ${person}`)
}

await runServices({ services: ['web', 'worker'], sole: true, prepare: seedOnFirstStart, ready: announce }).catch(
  reportFailure,
)
process.exit(0)
