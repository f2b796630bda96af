import 'server-only'
import { readFileSync } from 'node:fs'
import { readSourceFiles } from './house'

const patterns = [
  /new AppError\(\s*'\w+',\s*'(\w+)'/g,
  /\bcode: '([a-z_]+)'/g,
  /\bunauthenticated\('(\w+)'/g,
  /\bproblem\(\s*(?:`[^`]*`|'[^']*'|[\w.]+),\s*'(\w+)'/g,
  /\bproblem\('(\w+_\w+)',\s*`/g,
  /'code', '(\w+)'/g,
  /\brefuse\(\w+, '(\w+)'/g,
  /code = '(\w+)'/g,
  /\b(?:sourceError|say)\(\s*'(\w+)'/g,
  /: '(invalid|required)'/g,
  /kind === 'invalid' \? '(\w+)'/g,
]

/** Of zod's own issues and of the engine's errors, which become one of ours. */
const foreign = new Set([
  'custom',
  'invalid_type',
  'unrecognized_keys',
  'too_big',
  'too_small',
  'code',
  'insufficient_privilege',
])

/** Every code a refusal or a problem can have, read from the source. */
export function codesInSource(): Set<string> {
  const files = readSourceFiles().filter(
    ({ path }) => path.startsWith('lib/') && !/\.test\.|^lib\/testing\//.test(path),
  )
  const found = files.flatMap(({ text }) =>
    patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')),
  )
  return new Set(found.filter((code) => !foreign.has(code)))
}

/** The codes of the table in docs/api/errors.md. */
export const codesInDocs = (): Set<string> =>
  new Set([...readFileSync('docs/api/errors.md', 'utf8').matchAll(/^\| `(\w+)`\s+\|/gm)].map((match) => match[1] ?? ''))
