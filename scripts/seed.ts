import { parseArgs } from 'node:util'
import { openDatabase } from '@/lib/db/open-database'
import { seedLoad } from '@/prisma/seed'

const { values } = parseArgs({ options: { cases: { type: 'string' } } })
const count = Number(values.cases)
if (!Number.isInteger(count) || count < 1 || count > 10_000_000) {
  console.error('Say how many: npm run seed -- --cases 10000')
  process.exit(1)
}
const database = await openDatabase()
try {
  await seedLoad(count)
} finally {
  await database.release()
}
process.exit(0)
