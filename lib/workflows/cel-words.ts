import type { Environment } from '@marcbachmann/cel-js'

const mostText = 200_000

/** What CEL has no word for, and people who move from elsewhere write all the time. */
export function withWords(environment: Environment): Environment {
  const ends = { first: (list: unknown[]) => list[0] ?? null, last: (list: unknown[]) => list.at(-1) ?? null }
  for (const [name, end] of Object.entries(ends)) environment.registerFunction(`list.${name}(): dyn`, end)
  environment.registerFunction('list.sort(): list', (list: unknown[]) => list.toSorted(inOrder))
  environment.registerFunction('string.replace(string, string): string', replaced)
  environment.registerFunction('string.domain(): string', (text: string) => atSign(text)[1])
  environment.registerFunction('string.username(): string', (text: string) => atSign(text)[0])
  return environment
}

function replaced(text: string, search: string, by: string): string {
  if (search === '') return text
  const parts = text.split(search)
  if (text.length + (parts.length - 1) * by.length > mostText) throw new Error('the replaced text is too long')
  return parts.join(by)
}

/** "ana@prata.pt" as "ana" and "prata.pt"; what is no address has no domain. */
function atSign(text: string): [string, string] {
  const at = text.lastIndexOf('@')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** Numbers by size, the rest as text. */
function inOrder(one: unknown, other: unknown): number {
  const numeric = [one, other].every((value) => typeof value === 'number' || typeof value === 'bigint')
  if (numeric) return Number(one) - Number(other)
  const [left, right] = [String(one), String(other)]
  return left < right ? -1 : left > right ? 1 : 0
}
