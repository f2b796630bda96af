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
