import { countLabels, importCounts, sourceLabels } from './names'
import { progressText } from './rules'
import type { ImportView } from './schema'

const shownMost = 50
const figure = new Intl.NumberFormat('en')

/** What an import came to, as lines for a terminal. */
export function reportLines(view: ImportView): string[] {
  const { source, state, dryRun, counts, problems, problemsCount, error } = view
  const what = `${dryRun ? 'Dry run of the import' : 'Import'} from ${sourceLabels[source]}`
  const done = importCounts.flatMap((name) =>
    counts[name] ? [`  ${figure.format(counts[name])} ${countLabels[name]}`] : [],
  )
  return [
    `${what}: ${state}, ${progressText(view)}${dryRun ? '; nothing was written' : ''}.`,
    ...(error ? [`  ${error}`] : []),
    ...done,
    ...(problemsCount > 0 ? [`${figure.format(problemsCount)} problems:`] : []),
    ...problems
      .slice(0, shownMost)
      .map(({ code, reference, message }) => `  ${[reference, code].filter(Boolean).join(' ')}: ${message}`),
    ...(problemsCount > shownMost ? [`  and ${figure.format(problemsCount - shownMost)} more.`] : []),
  ]
}
