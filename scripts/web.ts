import { reportFailure } from '@/lib/runtime/report-failure'
import { runServices } from '@/lib/runtime/run-services'

const ready = (settings: { NEXTAUTH_URL: string }) => console.log(`The web runs at ${settings.NEXTAUTH_URL}`)
await runServices({ services: ['web'], ready }).catch(reportFailure)
process.exit(0)
