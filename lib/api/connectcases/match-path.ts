import { AppError } from '@/lib/kernel/errors'
import type { Operation } from './operation'

export const prefix = '/connectcases'

interface Matched {
  operation: Operation
  labels: Record<string, string>
}

/**
 * Refuses a path that a proxy or framework would read as another: `..` in a case's place must not come out as its domain.
 * @throws AppError `invalid` odd_path
 */
export function refuseOddPath(path: string): void {
  const odd = path.split('/').slice(1, -1).includes('') || path.split('/').some((part) => /^(\.|%2e){1,2}$/i.test(part))
  if (odd || path.includes('\\'))
    throw new AppError('invalid', 'odd_path', 'A resource id must not be empty, “.” or “..”.')
}

/** The operation of this method and path, and what its labels say; undefined for none. @throws AppError `invalid` */
export function matchPath(operations: Operation[], method: string, path: string): Matched | undefined {
  if (!path.startsWith(`${prefix}/`)) return undefined
  const given = path.slice(prefix.length).split('/')
  for (const operation of operations) {
    if (operation.method !== method) continue
    const pattern = patternOf(operation)
    if (pattern.length !== given.length) continue
    if (!pattern.every((part, at) => part.startsWith('{') || part === given[at])) continue
    const labels = pattern.flatMap((part, at) =>
      part.startsWith('{') ? [[part.slice(1, -1), decode(given[at] ?? '')]] : [],
    )
    return { operation, labels: Object.fromEntries(labels) }
  }
  return undefined
}

const patterns = new WeakMap<Operation, string[]>()
function patternOf(operation: Operation): string[] {
  const known = patterns.get(operation) ?? operation.path.split('/')
  patterns.set(operation, known)
  return known
}

function decode(text: string): string {
  let label = ''
  try {
    label = decodeURIComponent(text)
  } catch (cause) {
    throw new AppError('invalid', 'odd_path', 'The path is not percent-encoded as it should be.', { cause })
  }
  if (label.length < 1 || label.length > 500 || label.includes('\u0000'))
    throw new AppError('invalid', 'odd_path', 'A resource id has 1 to 500 characters.')
  return label
}
