import { reportFailure } from '@/lib/runtime/report-failure'
import { type Count, runBrowserTests, runUnitTests } from '@/lib/testing/run-tests'

// npm test -- unit | e2e | lib/cases | e2e/cases.spec.ts
const filters = process.argv.slice(2)
const only = filters[0] === 'unit' || filters[0] === 'e2e' ? filters.shift() : undefined
const browserPaths = filters.filter((path) => path.startsWith('e2e/'))
const unitPaths = filters.filter((path) => !path.startsWith('e2e/'))
const narrowed = filters.length > 0 && !only

try {
  const counts: Count[] = []
  if (only !== 'e2e' && (!narrowed || unitPaths.length > 0)) counts.push(runUnitTests(unitPaths))
  if (only !== 'unit' && (!narrowed || browserPaths.length > 0))
    counts.push(runBrowserTests(only ? filters : browserPaths))
  const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0)
} catch (error) {
  reportFailure(error)
}
