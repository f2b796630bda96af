import type { Condition } from '@/lib/conditions/schema'
import { fillPlaceholders } from './placeholder-rules'
import type { TemplateDefinition } from './schema'

/** The document with a field under another key, wherever it is named. */
export function renameField(definition: TemplateDefinition, from: string, to: string): TemplateDefinition {
  const key = (known: string) => (known === from ? to : known)
  const text = (words: string) => fillPlaceholders(words, (known) => `{{fields.${key(known)}}}`)
  return {
    ...definition,
    fields: definition.fields.map((field) => ({ ...field, key: key(field.key) })),
    rules: definition.rules.map((rule) =>
      rule.kind === 'options'
        ? { ...rule, field: key(rule.field), parent: key(rule.parent) }
        : {
            ...rule,
            field: key(rule.field),
            conditions: rule.conditions.map(({ when, result }) => ({ when: renamed(when, from, to), result })),
          },
    ),
    decisions: definition.decisions.map((decision) =>
      decision.fourEyes?.amountField === undefined
        ? decision
        : { ...decision, fourEyes: { ...decision.fourEyes, amountField: key(decision.fourEyes.amountField) } },
    ),
    layout: {
      tabs: definition.layout.tabs.map((tab) => ({
        ...tab,
        modules: tab.modules.map((module) => ({
          ...module,
          visible: module.visible && renamed(module.visible, from, to),
          ...(module.fields ? { fields: module.fields.map(key) } : {}),
          ...(module.source === undefined ? {} : { source: key(module.source) }),
          ...(module.text === undefined ? {} : { text: text(module.text) }),
        })),
      })),
    },
    naming: { ...definition.naming, title: text(definition.naming.title) },
  }
}

function renamed(condition: Condition, from: string, to: string): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => renamed(part, from, to)) }
  if ('any' in condition) return { any: condition.any.map((part) => renamed(part, from, to)) }
  if ('not' in condition) return { not: renamed(condition.not, from, to) }
  return condition.attribute === `fields.${from}` ? { ...condition, attribute: `fields.${to}` } : condition
}
