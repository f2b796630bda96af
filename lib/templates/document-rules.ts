import type { z } from 'zod'
import type { Problem } from '@/lib/kernel/errors'
import { readInput } from '@/lib/kernel/parse'
import { definitionProblems } from './definition-rules'
import { type TemplateDefinition, templateDefinition } from './schema'

/** Levels and values of a document, whatever they are; a real one has some twelve levels and a few thousand values. */
const deepest = 40
const most = 100_000
/** Characters of JSON. */
const longest = 900_000

export const formatVersion = 1

export interface ReadDefinition {
  /** Null where the document's shape is wrong. */
  definition: TemplateDefinition | null
  /** Everything wrong with it; with a definition at hand, what publishing would refuse. */
  problems: Problem[]
}

const shape = templateDefinition.shape as Record<string, z.ZodType>

/**
 * Reads a definition from anywhere: measured before it is followed, then its shape, then what the shape can't say. Parts
 * of a wrong shape do not hide what is wrong with the others.
 */
export function readDefinition(document: unknown): ReadDefinition {
  const hostile = hostileProblem(document)
  if (hostile) return { definition: null, problems: [hostile] }
  if (!(document instanceof Object) || Array.isArray(document))
    return { definition: null, problems: [problem('definition', 'invalid', 'A definition is an object.')] }
  const given = document as Record<string, unknown>
  const newer = typeof given.formatVersion === 'number' && given.formatVersion > formatVersion
  if (newer)
    return {
      definition: null,
      problems: [
        problem(
          'definition.formatVersion',
          'newer_format',
          `This document has format ${given.formatVersion}; this Docket reads formats up to ${formatVersion}. Update it first.`,
        ),
      ],
    }
  const problems: Problem[] = Object.keys(given)
    .filter((member) => !Object.hasOwn(shape, member))
    .map((member) => problem(`definition.${member}`, 'unknown_member', `A definition has no member ${member}.`))
  const read: Record<string, unknown> = {}
  for (const [member, schema] of Object.entries(shape)) {
    const part = readInput(schema, Object.hasOwn(given, member) ? given[member] : undefined, `definition.${member}`)
    if (part.ok) read[member] = part.data
    else problems.push(...part.problems)
  }
  const shapely = problems.length === 0
  const parsed = { ...empty, ...read } as TemplateDefinition
  const more = definitionProblems(parsed).map((found) => ({ ...found, field: `definition.${found.field}` }))
  return {
    definition: shapely ? parsed : null,
    problems: [...problems, ...more.filter(({ code }) => (restsOn[code] ?? []).every((part) => part in read))],
  }
}

/** Stands in for parts that could not be read, so that the others can be looked at. */
const empty = {
  formatVersion,
  fields: [],
  statuses: [],
  checklist: [],
  decisions: [],
  rules: [],
  requireFieldsFrom: 'end',
  layout: { tabs: [] },
  sla: { matrix: [], maximumPauseMinutes: null },
  queue: null,
  assignment: null,
  naming: { key: null, title: '' },
  takesCatalogue: false,
  tags: [],
  roles: [],
}

/** Codes that say nothing where the part they rest on could not be read. */
const restsOn: Record<string, readonly string[]> = {
  unknown_field: ['fields'],
  unknown_option: ['fields'],
  not_an_amount: ['fields'],
  unknown_attribute: ['fields', 'statuses'],
  unknown_status: ['statuses'],
  not_an_end_status: ['statuses'],
  one_initial_status: ['statuses'],
  no_end_status: ['statuses'],
}

/** What is too deep or too large to be read at all. Follows a document without recursion, so that neither depth nor size nor a circle can exhaust anything. */
export function hostileProblem(document: unknown): Problem | null {
  const open: { at: unknown; depth: number }[] = [{ at: document, depth: 0 }]
  let values = 0
  let characters = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const { at, depth } = next
    if (depth > deepest)
      return problem('definition', 'too_deep', `The definition is nested too deep: at most ${deepest} levels.`)
    values++
    if (typeof at === 'string') characters += at.length
    if (values > most || characters > longest)
      return problem(
        'definition',
        'too_large',
        `The definition is too large: at most ${most} values and ${longest} characters.`,
      )
    if (at !== null && typeof at === 'object') {
      const members = Array.isArray(at) ? at : Object.values(at)
      if (members.length > most)
        return problem(
          'definition',
          'too_large',
          `The definition is too large: at most ${most} values and ${longest} characters.`,
        )
      for (const member of members) open.push({ at: member, depth: depth + 1 })
    }
  }
  return null
}

const problem = (field: string, code: string, message: string): Problem => ({ field, code, message })
