import { sourceError } from './source-error'

/** Pages with nothing on them, one after the other, before it is plain that no more will come. */
const emptyPagesMost = 20

/** Marks lead on: one that was met before, or page after page of nothing, would never end. @throws AppError source_loops */
export function cursorGuard(): (next: string, found: number) => void {
  const met = new Set<string>()
  let empty = 0
  return (next, found) => {
    empty = found === 0 ? empty + 1 : 0
    if (met.has(next) || empty > emptyPagesMost)
      throw sourceError('source_loops', 'The pages of the source lead in a circle.')
    met.add(next)
  }
}
