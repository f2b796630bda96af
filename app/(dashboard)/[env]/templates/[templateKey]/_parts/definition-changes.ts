import type { Condition } from '@/lib/conditions/schema'
import type { TemplateDefinition } from '@/lib/templates/schema'

/** A key from what people call the thing: "Tax number" -> tax_number; counted on where it is taken. */
export function keyFrom(label: string, taken: readonly string[]): string {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 60)
  const base = plain || 'entry'
  let key = base
  for (let count = 2; taken.includes(key); count++) key = `${base}_${count}`
  return key
}

export function moved<Entry>(entries: readonly Entry[], from: number, to: number): Entry[] {
  const rest = entries.toSpliced(from, 1)
  return rest.toSpliced(to, 0, entries[from] as Entry)
}

/** A status under another key, with everything that names it. */
export function renameStatus(definition: TemplateDefinition, from: string, to: string): TemplateDefinition {
  const renamed = (key: string) => (key === from ? to : key)
  return {
    ...definition,
    statuses: definition.statuses.map((status) => ({
      ...status,
      key: renamed(status.key),
      next: status.next.map(renamed),
    })),
    checklist: definition.checklist.map((entry) => ({ ...entry, requiredFor: entry.requiredFor.map(renamed) })),
    decisions: definition.decisions.map((decision) => ({ ...decision, status: renamed(decision.status) })),
  }
}

/** The status gone, and every way that led to it; a decision that ended in it is left to be mended. */
export function removeStatus(definition: TemplateDefinition, key: string): TemplateDefinition {
  const others = (keys: readonly string[]) => keys.filter((known) => known !== key)
  return {
    ...definition,
    statuses: definition.statuses
      .filter((status) => status.key !== key)
      .map((status) => ({ ...status, next: others(status.next) })),
    checklist: definition.checklist.map((entry) => ({ ...entry, requiredFor: others(entry.requiredFor) })),
  }
}

/** A field under another key, with everything that names it: rules, conditions, modules, amounts, texts. */
export function renameField(definition: TemplateDefinition, from: string, to: string): TemplateDefinition {
  const renamed = (key: string) => (key === from ? to : key)
  const inText = (text: string) =>
    text.replace(/\{\{\s*fields\.(\w+)\s*\}\}/g, (whole, key: string) => (key === from ? `{{fields.${to}}}` : whole))
  const asked = (given: Condition) => renameAttribute(given, `fields.${from}`, `fields.${to}`)
  return {
    ...definition,
    fields: definition.fields.map((field) => ({ ...field, key: renamed(field.key) })),
    rules: definition.rules.map((rule) =>
      rule.kind === 'options'
        ? { ...rule, field: renamed(rule.field), parent: renamed(rule.parent) }
        : {
            ...rule,
            field: renamed(rule.field),
            conditions: rule.conditions.map((branch) => ({ ...branch, when: asked(branch.when) })),
          },
    ),
    decisions: definition.decisions.map((decision) =>
      decision.fourEyes?.amountField
        ? { ...decision, fourEyes: { ...decision.fourEyes, amountField: renamed(decision.fourEyes.amountField) } }
        : decision,
    ),
    naming: { ...definition.naming, title: inText(definition.naming.title) },
    layout: {
      tabs: definition.layout.tabs.map((tab) => ({
        ...tab,
        modules: tab.modules.map((module) => ({
          ...module,
          visible: module.visible && asked(module.visible),
          ...(module.fields ? { fields: module.fields.map(renamed) } : {}),
          ...(module.source ? { source: renamed(module.source) } : {}),
          ...(module.text ? { text: inText(module.text) } : {}),
        })),
      })),
    },
  }
}

function renameAttribute(given: Condition, from: string, to: string): Condition {
  if ('all' in given) return { all: given.all.map((part) => renameAttribute(part, from, to)) }
  if ('any' in given) return { any: given.any.map((part) => renameAttribute(part, from, to)) }
  if ('not' in given) return { not: renameAttribute(given.not, from, to) }
  return given.attribute === from ? { ...given, attribute: to } : given
}

/** The field gone, its own rules and its place in modules too; conditions that ask about it are left to be mended. */
export function removeField(definition: TemplateDefinition, key: string): TemplateDefinition {
  return {
    ...definition,
    fields: definition.fields.filter((field) => field.key !== key),
    rules: definition.rules.filter((rule) => rule.field !== key),
    layout: {
      tabs: definition.layout.tabs.map((tab) => ({
        ...tab,
        modules: tab.modules.map((module) =>
          module.fields ? { ...module, fields: module.fields.filter((known) => known !== key) } : module,
        ),
      })),
    },
  }
}
