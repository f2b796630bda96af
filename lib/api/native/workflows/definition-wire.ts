import { z } from 'zod'
import { workflowDefinition } from '@/lib/workflows/schema'

/** Members of a definition that are two words; what is inside `config` is spelled the same on both sides. */
const wireNames: Record<string, string> = {
  formatVersion: 'format_version',
  continueOnError: 'continue_on_error',
  timeoutSeconds: 'timeout_seconds',
  delaySeconds: 'delay_seconds',
  timeZone: 'time_zone',
}
const ownNames = Object.fromEntries(Object.entries(wireNames).map(([own, wire]) => [wire, own]))

/** Below these stand the author's own names. */
const authors = new Set(['config', 'when', 'initial', 'output'])

function renamed(value: unknown, names: Record<string, string>, levels = 40): unknown {
  if (levels === 0 || value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((member) => renamed(member, names, levels - 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      names[key] ?? key,
      authors.has(key) ? member : renamed(member, names, levels - 1),
    ]),
  )
}

export const definitionJson = (definition: unknown): unknown => renamed(definition, wireNames)
export const definitionBody = z.preprocess((given) => renamed(given, ownNames), workflowDefinition)
