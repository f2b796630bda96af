import { startWorker } from '@/lib/jobs/worker'

// A worker as an installation has it, in a process of its own, to be killed.
await startWorker()
process.send?.('ready')
