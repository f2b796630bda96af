import { startWorker } from '@/lib/jobs/worker'

const worker = await startWorker()
let stopping = false

async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await worker.stop()
  process.exit(0)
}

for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, () => void stop())
process.send?.('ready')
