import { reportFailure } from '@/lib/runtime/report-failure'
import { runServices } from '@/lib/runtime/run-services'

await runServices({ services: ['worker'], ready: () => console.log('The worker runs.') }).catch(reportFailure)
process.exit(0)
