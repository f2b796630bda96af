import { describeCondition } from '@/lib/conditions/describe'
import type { Condition } from '@/lib/conditions/schema'
import { sameValue } from '@/lib/fields/values'
import { ruleAttributes } from './field-rules'
import type { FieldRule } from './rule-schema'
import type { TemplateDefinition } from './schema'

/** What a version changes against another, as sentences in the order of the editor's parts; empty = nothing. */
export const diffDefinitions = (from: TemplateDefinition, to: TemplateDefinition): string[] => [
  ...listDifference('Field', from.fields, to.fields, 'key', ({ label }) => label, fieldWords),
  ...orderDifference('fields', from.fields, to.fields),
  ...ruleDifference(from, to),
  ...listDifference('Status', from.statuses, to.statuses, 'key', ({ name }) => name, statusWords),
  ...orderDifference('statuses', from.statuses, to.statuses),
  ...listDifference('Checklist item', from.checklist, to.checklist, 'key', ({ label }) => label, checklistWords),
  ...listDifference('Decision', from.decisions, to.decisions, 'key', ({ name }) => name, decisionWords),
  ...layoutDifference(from, to),
  ...listDifference('Deadline for', cells(from), cells(to), 'key', ({ key }) => key, slaWords),
  ...settingDifference(from, to),
]

type Words<Entry> = { [Member in keyof Entry]?: string }

const fieldWords: Words<TemplateDefinition['fields'][number]> = {
  label: 'label',
  type: 'type',
  help: 'help',
  required: 'required',
  default: 'default',
  options: 'options',
  sensitive: 'sensitive',
  searchable: 'searchable',
  writeOnce: 'set once',
  minimum: 'minimum',
  maximum: 'maximum',
  retired: 'out of use',
}
const statusWords: Words<TemplateDefinition['statuses'][number]> = {
  name: 'name',
  color: 'colour',
  kind: 'kind',
  next: 'next statuses',
  requireComment: 'comment required',
  reasonCodes: 'reason codes',
}
const checklistWords: Words<TemplateDefinition['checklist'][number]> = {
  label: 'label',
  help: 'help',
  requiredFor: 'required for',
}
const decisionWords: Words<TemplateDefinition['decisions'][number]> = {
  name: 'name',
  status: 'end status',
  tone: 'tone',
  reasonCodes: 'reason codes',
  narrativeMinLength: 'shortest narrative',
  fourEyes: 'four eyes',
}
const slaWords = {
  targetMinutes: 'target',
  warningMinutes: 'warning',
  criticalMinutes: 'critical',
  autoEscalate: 'escalates by itself',
}

function listDifference<Entry extends object>(
  noun: string,
  from: readonly Entry[],
  to: readonly Entry[],
  key: keyof Entry,
  nameOf: (entry: Entry) => string,
  words: Words<Entry>,
): string[] {
  const added = to.filter((entry) => !from.some((known) => known[key] === entry[key]))
  const gone = from.filter((entry) => !to.some((known) => known[key] === entry[key]))
  const changed = to.flatMap((entry) => {
    const before = from.find((known) => known[key] === entry[key])
    const parts = before ? memberDifference(before, entry, words) : []
    return parts.length === 0 ? [] : [`${noun} ${nameOf(entry)}: ${parts.join('; ')}.`]
  })
  return [
    ...added.map((entry) => `${noun} ${nameOf(entry)} is new.`),
    ...gone.map((entry) => `${noun} ${nameOf(entry)} is gone.`),
    ...changed,
  ]
}

const memberDifference = <Entry extends object>(from: Entry, to: Entry, words: Words<Entry>): string[] =>
  (Object.keys(words) as (keyof Entry)[])
    .filter((member) => !sameValue(from[member], to[member]))
    .map((member) => changeWords(words[member] as string, from[member], to[member]))

function changeWords(word: string, from: unknown, to: unknown): string {
  if (typeof from === 'boolean' && typeof to === 'boolean') return to ? `now ${word}` : `no longer ${word}`
  if (Array.isArray(from) && Array.isArray(to)) return `${word} ${entriesWords(from, to)}`
  return `${word} from ${shown(from)} to ${shown(to)}`
}

/** "plus High, minus Low": entries by what people call them. */
function entriesWords(from: readonly unknown[], to: readonly unknown[]): string {
  const plus = to.filter((entry) => !from.some((known) => sameValue(known, entry))).map(shown)
  const minus = from.filter((entry) => !to.some((known) => sameValue(known, entry))).map(shown)
  const parts = [
    ...(plus.length > 0 ? [`plus ${plus.join(', ')}`] : []),
    ...(minus.length > 0 ? [`minus ${minus.join(', ')}`] : []),
  ]
  return parts.join(', ') || 'in another order'
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'none'
  if (typeof value !== 'object') return `“${String(value)}”`
  const { label, name, active } = value as { label?: unknown; name?: unknown; active?: unknown }
  const word = label ?? name
  if (typeof word === 'string') return active === false ? `${word} (switched off)` : word
  return JSON.stringify(value)
}

const orderDifference = (nouns: string, from: readonly { key: string }[], to: readonly { key: string }[]): string[] => {
  const both = (list: readonly { key: string }[], other: readonly { key: string }[]) =>
    list.map(({ key }) => key).filter((key) => other.some((known) => known.key === key))
  return sameValue(both(from, to), both(to, from)) ? [] : [`The ${nouns} stand in another order.`]
}

function ruleDifference(from: TemplateDefinition, to: TemplateDefinition): string[] {
  const nameOf = ({ kind, field }: FieldRule) => `${kind} ${field}`
  const added = to.rules.filter((rule) => !from.rules.some((known) => sameValue(known, rule)))
  const gone = from.rules.filter((rule) => !to.rules.some((known) => nameOf(known) === nameOf(rule)))
  return [
    ...added.map((rule) => `Rule: ${describeRule(rule, to)}`),
    ...gone.map((rule) => `Rule gone: ${describeRule(rule, from)}`),
  ]
}

/** A rule as a sentence: "Tax id is required if Country is Portugal, and otherwise is not." */
export function describeRule(rule: FieldRule, definition: TemplateDefinition): string {
  const labelOf = (key: string) => definition.fields.find((field) => field.key === key)?.label ?? key
  if (rule.kind === 'options') {
    const others = rule.otherwise === 'all' ? 'all' : 'no'
    return `the options of ${labelOf(rule.field)} depend on ${labelOf(rule.parent)} (${rule.mappings.length} mapped, ${others} options otherwise).`
  }
  const attributes = ruleAttributes(definition)
  const said = (result: boolean) => `${result ? 'is' : 'is not'} ${rule.kind}`
  const parts = rule.conditions.map(
    ({ when, result }: { when: Condition; result: boolean }) =>
      `${said(result)} if ${describeCondition(when, attributes)}`,
  )
  return `${labelOf(rule.field)} ${[...parts, `otherwise ${said(rule.otherwise)}`].join(', ')}.`
}

function layoutDifference({ layout: from }: TemplateDefinition, { layout: to }: TemplateDefinition): string[] {
  const modules = (layout: TemplateDefinition['layout']) =>
    layout.tabs.flatMap((tab) => tab.modules.map((module) => ({ ...module, tab: tab.title })))
  return [
    ...listDifference('Tab', from.tabs, to.tabs, 'key', ({ title }) => title, { title: 'title' }),
    ...listDifference(
      'Module',
      modules(from),
      modules(to),
      'id',
      ({ title, type }) => title || type.replaceAll('_', ' '),
      {
        title: 'title',
        type: 'type',
        tab: 'tab',
        span: 'width',
        visible: 'visibility',
        fields: 'fields',
        objectTypes: 'object types',
        attributes: 'attributes',
        keys: 'keys',
        source: 'source',
        text: 'text',
        hideEmpty: 'hides what is empty',
        presets: 'presets',
        buttons: 'buttons',
      },
    ),
  ]
}

const cells = ({ sla }: TemplateDefinition) =>
  sla.matrix.map((cell) => ({ ...cell, key: [cell.type, cell.priority, cell.riskTier].filter(Boolean).join(', ') }))

function settingDifference(from: TemplateDefinition, to: TemplateDefinition): string[] {
  const settings = (definition: TemplateDefinition) => ({
    ...definition,
    pause: definition.sla.maximumPauseMinutes,
    namingKey: definition.naming.key,
    title: definition.naming.title,
  })
  const parts = memberDifference(settings(from), settings(to), {
    requireFieldsFrom: 'required fields are asked for from',
    pause: 'longest pause in minutes',
    queue: 'queue',
    assignment: 'assignment policy',
    namingKey: 'naming key',
    title: 'title',
    tags: 'tags',
    roles: 'roles that see its cases',
  })
  return parts.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`)
}
