import type { LayoutModule } from '@/lib/templates/layout-schema'
import type { TemplateDefinition } from '@/lib/templates/schema'

export interface LayoutTab {
  key: string
  title: string
  modules: LayoutModule[]
}

/** The template's own tabs, or fields and objects where it lays nothing out. */
export function layoutTabs({ layout }: TemplateDefinition): LayoutTab[] {
  if (layout.tabs.length > 0) return layout.tabs
  return [
    {
      key: 'case',
      title: 'Case',
      modules: [
        { id: 'fields', type: 'fields', title: 'Fields', span: 12, visible: null },
        { id: 'objects', type: 'objects', title: 'Objects', span: 12, visible: null },
      ],
    },
  ]
}
