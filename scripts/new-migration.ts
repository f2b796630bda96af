import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '@/lib/db/open-database'
import { diffMigrationsAgainstSchema } from '@/lib/db/schema-engine'

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Give the migration a name of small letters, digits and underscores: npm run new-migration -- add_tags')
  process.exit(1)
}

const database = await openDatabase({ migrate: false })
try {
  const sql = await diffMigrationsAgainstSchema(database.url)
  if (!sql) console.log('The migrations already make what the schema says.')
  else {
    const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const dir = join('prisma', 'migrations', `${time}_${name}`)
    mkdirSync(dir, { recursive: true })
    writeFileSync(join(dir, 'migration.sql'), sql)
    console.log(`Wrote ${dir}/migration.sql. Read it, and add what a schema cannot say: checks, partial indexes.`)
  }
} finally {
  await database.release()
}
