import { conditionProblems } from '@/lib/conditions/rules'
import type { Problem } from '@/lib/kernel/errors'
import { duplicates } from './duplicate-rules'
import { ruleAttributes } from './field-rules'
import { type LayoutModule, moduleSettings } from './layout-schema'
import { placeholdersOf } from './placeholder-rules'
import type { TemplateDefinition } from './schema'

const settings = [...new Set(Object.values(moduleSettings).flat())]

/** What is wrong with tabs and modules: keys, settings of another type, fields and conditions that name nothing. */
export function layoutProblems(definition: TemplateDefinition): Problem[] {
  const { tabs } = definition.layout
  const attributes = ruleAttributes(definition)
  const places = tabs.flatMap((tab, tabIndex) =>
    tab.modules.map((module, index) => ({ module, place: `layout.tabs.${tabIndex}.modules.${index}` })),
  )
  const seen = new Set<string>()
  return [
    ...duplicates(tabs, 'layout.tabs', 'key', 'tabs'),
    ...places.flatMap(({ module, place }) => {
      const again = seen.has(module.id)
      seen.add(module.id)
      return [
        ...(again ? [problem(`${place}.id`, 'duplicate_key', `Two modules have the id ${module.id}.`)] : []),
        ...moduleProblems(definition, module, place),
        ...(module.visible ? conditionProblems(module.visible, attributes, `${place}.visible`) : []),
      ]
    }),
  ]
}

function moduleProblems({ fields }: TemplateDefinition, module: LayoutModule, place: string): Problem[] {
  const named: [string, string][] = [
    ...(module.fields ?? []).map((key): [string, string] => ['fields', key]),
    ...(module.source === undefined ? [] : ([['source', module.source]] as [string, string][])),
    ...placeholdersOf(module.text ?? '').map((key): [string, string] => ['text', key]),
  ]
  return [
    ...settings
      .filter((setting) => module[setting] !== undefined && !moduleSettings[module.type].includes(setting))
      .map((setting) =>
        problem(`${place}.${setting}`, 'setting_does_not_fit', `A module of type ${module.type} has no ${setting}.`),
      ),
    ...named
      .filter(([, key]) => !fields.some((field) => field.key === key))
      .map(([member, key]) => problem(`${place}.${member}`, 'unknown_field', `There is no field with the key ${key}.`)),
    ...duplicates(module.buttons ?? [], `${place}.buttons`, 'key', 'buttons'),
  ]
}

const problem = (field: string, code: string, message: string): Problem => ({ field, code, message })
