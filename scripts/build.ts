import { buildApp } from '@/lib/runtime/build-app'
import { reportFailure } from '@/lib/runtime/report-failure'

try {
  buildApp(console.log)
} catch (error) {
  reportFailure(error)
}
