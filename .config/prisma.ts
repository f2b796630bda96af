import { defineConfig } from 'prisma/config'

// The database's address is not needed here: our own start-up migrates, this file serves `prisma generate` alone.
export default defineConfig({ schema: '../prisma', migrations: { path: '../prisma/migrations' } })
