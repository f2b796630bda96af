import { expect, it } from 'vitest'
import { diffMigrationsAgainstSchema } from './schema-engine'

it('finds nothing to change between what the migrations make and what the Prisma schema says', async () => {
  // Where this fails: npm run new-migration -- NAME writes the difference as a migration.
  expect(await diffMigrationsAgainstSchema(process.env.DATABASE_URL ?? '')).toBe('')
})
