import { type ImportCount, type ImportCounts, type ImportProblem, problemsKept } from '../names'

/** What an import counts and says while it runs. */
export interface Tally {
  counts: ImportCounts
  problems: ImportProblem[]
  problemsCount: number
  seen: number
  count(name: ImportCount, by?: number): void
  say(problem: ImportProblem): void
}

const ofCases: ImportCount[] = ['casesCreated', 'casesUpdated', 'casesSame', 'casesLeft', 'casesFailed']

/** Goes on from what was written down with the last whole page. */
export function tallyOf(before: Pick<Tally, 'counts' | 'problems' | 'problemsCount'>): Tally {
  const tally: Tally = {
    ...before,
    seen: ofCases.reduce((sum, name) => sum + (before.counts[name] ?? 0), 0),
    counts: { ...before.counts },
    problems: [...before.problems],
    count(name, by = 1) {
      if (by > 0) tally.counts[name] = (tally.counts[name] ?? 0) + by
    },
    say(problem) {
      tally.problemsCount++
      if (tally.problems.length < problemsKept)
        tally.problems.push({ ...problem, message: problem.message.slice(0, 500) })
    },
  }
  return tally
}
