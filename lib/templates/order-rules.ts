import { attributesOf } from '@/lib/conditions/rules'
import type { FieldRule } from './rule-schema'
import type { TemplateDefinition } from './schema'

type Rules = Pick<TemplateDefinition, 'rules'>

/** Keys of the fields whose values a rule reads. */
export const fieldsRead = (rule: FieldRule): string[] =>
  rule.kind === 'options'
    ? [rule.parent]
    : rule.conditions
        .flatMap(({ when }) => attributesOf(when))
        .filter((path) => path.startsWith('fields.'))
        .map((path) => path.slice('fields.'.length))

const ordered = new WeakMap<readonly FieldRule[], FieldRule[]>()

/**
 * Rules in the order of their evaluation: what hides a field comes before every rule that reads it, since a hidden field
 * counts as empty. Worked out once a document. Total: where rules go in circles, which publishing refuses, the order given stands.
 */
export function rulesInOrder(definition: Rules): FieldRule[] {
  let rules = ordered.get(definition.rules)
  if (!rules) {
    rules = sorted(definition.rules)
    ordered.set(definition.rules, rules)
  }
  return rules
}

function sorted(rules: readonly FieldRule[]): FieldRule[] {
  const hiding = new Map(rules.flatMap((rule) => (rule.kind === 'hidden' ? [[rule.field, rule] as const] : [])))
  const done = new Set<FieldRule>()
  const open = new Set<FieldRule>()
  const place = (rule: FieldRule) => {
    if (done.has(rule) || open.has(rule)) return
    open.add(rule)
    for (const key of fieldsRead(rule)) {
      const before = hiding.get(key)
      if (before) place(before)
    }
    open.delete(rule)
    done.add(rule)
  }
  for (const rule of hiding.values()) place(rule)
  for (const rule of rules) place(rule)
  return [...done]
}

/** Circles among the rules that hide fields, and among parents of options: each as the keys in turn. */
export function ruleCircles({ rules }: Rules): string[][] {
  const edges = new Map<string, Set<string>>()
  for (const rule of rules)
    if (rule.kind !== 'required') {
      const reads = edges.get(rule.field) ?? new Set()
      for (const key of fieldsRead(rule)) reads.add(key)
      edges.set(rule.field, reads)
    }
  const circles: string[][] = []
  const clear = new Set<string>()
  const walk = (key: string, path: string[]) => {
    const at = path.indexOf(key)
    if (at >= 0) return void circles.push(path.slice(at))
    if (clear.has(key)) return
    for (const next of edges.get(key) ?? []) walk(next, [...path, key])
    clear.add(key)
  }
  for (const key of edges.keys()) walk(key, [])
  return circles
}
