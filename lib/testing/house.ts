import 'server-only'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type SourceFile = {
  /** From the root, with slashes. */
  path: string
  /** The path without its ending, as an import names it. */
  module: string
  text: string
  lines: number
  /** Packages by their name, our own files as `module`. */
  imports: string[]
}

const rooms = ['app', 'components', 'lib', 'prisma', 'e2e', 'scripts']
const left = /^(lib\/db\/generated|prisma\/migrations)\//

/** The files people write, of every room. */
export function readSourceFiles(): SourceFile[] {
  return rooms
    .flatMap((room) => readdirIfThere(room).map((path) => `${room}/${path}`))
    .filter((path) => /\.(tsx?|mjs|css|sql|prisma)$/.test(path) && !left.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return {
        path,
        module: withoutEnding(path),
        text,
        lines: text.split('\n').length - 1,
        imports: importsOf(path, text),
      }
    })
}

function readdirIfThere(room: string): string[] {
  try {
    return readdirSync(room, { recursive: true, encoding: 'utf8' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function importsOf(path: string, text: string): string[] {
  if (!/\.(tsx?|mjs)$/.test(path)) return []
  const found = text.matchAll(
    /^(?:import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...found].map((match) => nameTarget(path, match[1] ?? match[2] ?? match[3] ?? ''))
}

function nameTarget(path: string, target: string): string {
  if (target.startsWith('@/')) return withoutEnding(target.slice(2))
  if (target.startsWith('.')) return withoutEnding(join(dirname(path), target))
  return target
}

const withoutEnding = (path: string) => path.replace(/\.(tsx?|mjs)$/, '')

const order = [
  ['members', 'teams'],
  ['fields'],
  ['conditions'],
  ['templates'],
  ['queues', 'sla', 'routing'],
  ['objects', 'files'],
  ['cases'],
  ['evidence'],
  ['workflows'],
]

export const nounOf = (path: string) => /^lib\/([\w-]+)\//.exec(path)?.[1] ?? ''

/** Where a noun stands in the order; undefined for a room that is no noun. */
export function nounRank(noun: string): number | undefined {
  const rank = order.findIndex((nouns) => nouns.includes(noun))
  return rank < 0 ? undefined : rank
}
