import type { LayoutModule } from '@/lib/templates/layout-schema'
import type { TemplateDefinition } from '@/lib/templates/schema'

export interface LayoutTab {
  key: string
  title: string
  modules: LayoutModule[]
}

const attachments: LayoutModule = { id: 'attachments', type: 'attachments', title: '', span: 12, visible: null }

/**
 * The template's own tabs, or fields, objects and files where it lays nothing out. Files that are there are shown even where
 * the template gives them no place: at the end of the first tab.
 */
export function layoutTabs({ layout }: TemplateDefinition, hasFiles: boolean): LayoutTab[] {
  const placed = layout.tabs.some(({ modules }) => modules.some(({ type }) => type === 'attachments'))
  if (layout.tabs.length > 0 && (placed || !hasFiles)) return layout.tabs
  if (layout.tabs.length > 0)
    return layout.tabs.map((tab, at) => (at === 0 ? { ...tab, modules: [...tab.modules, attachments] } : tab))
  return [
    {
      key: 'case',
      title: 'Case',
      modules: [
        { id: 'fields', type: 'fields', title: 'Fields', span: 12, visible: null },
        { id: 'objects', type: 'objects', title: 'Objects', span: 12, visible: null },
        attachments,
        { id: 'related', type: 'related_cases', title: '', span: 12, visible: null },
      ],
    },
  ]
}
