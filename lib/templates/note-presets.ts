import type { LayoutModule } from './layout-schema'
import type { TemplateDefinition } from './schema'

export type NotePreset = NonNullable<LayoutModule['presets']>[number]

/** The notes to begin with of all modules for comments; of two with one name the first. */
export const notePresets = ({ tabs }: TemplateDefinition['layout']): NotePreset[] => {
  const presets = tabs.flatMap(({ modules }) => modules.flatMap((module) => module.presets ?? []))
  return presets.filter(({ name }, index) => presets.findIndex((other) => other.name === name) === index)
}
