import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runBench } from '@/lib/bench/run-bench'
import { openEmbedded } from '@/lib/db/embedded'
import { migrate } from '@/lib/db/migrate'
import { buildApp } from '@/lib/runtime/build-app'
import { readOrCreateSecrets } from '@/lib/secrets'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000' },
    json: { type: 'string' },
    seconds: { type: 'string', default: '5' },
  },
})

// A server of its own with the settings of production: nobody's cases are touched, and the disk is waited for.
const dataDir = mkdtempSync(join(tmpdir(), 'docket-bench-'))
const embedded = await openEmbedded(dataDir)
Object.assign(process.env, {
  DATABASE_URL: embedded.url,
  DATABASE_LOGIN: embedded.login,
  DATA_DIR: dataDir,
  ...readOrCreateSecrets(dataDir),
  LOG_LEVEL: 'warn',
})
let held = false
try {
  buildApp((line) => console.log(line))
  await migrate(embedded.url)
  const report = await runBench({
    rows: Number(values.rows),
    seconds: Number(values.seconds),
    say: (line) => console.log(line),
  })
  held = report.bars.every((bar) => bar.held)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
} finally {
  await embedded.release()
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit(held ? 0 : 1)
