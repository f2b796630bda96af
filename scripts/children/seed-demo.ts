import { seedDemo } from '@/prisma/seed'

await seedDemo()
process.exit(0) // the pools of the commands it ran through stay open
