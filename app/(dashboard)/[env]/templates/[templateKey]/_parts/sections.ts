import type { TemplateDefinition } from '@/lib/templates/schema'

export const sections = [
  'details',
  'fields',
  'statuses',
  'checklist',
  'decisions',
  'layout',
  'sla',
  'versions',
] as const
export type Section = (typeof sections)[number]

export const sectionNames: Record<Section, string> = {
  details: 'Details',
  fields: 'Fields',
  statuses: 'Statuses',
  checklist: 'Checklist',
  decisions: 'Decisions',
  layout: 'Layout',
  sla: 'SLA',
  versions: 'Versions',
}

/** Where each part of the document is edited. */
const sectionOfPart: Record<keyof TemplateDefinition, Section> = {
  formatVersion: 'details',
  fields: 'fields',
  takesCatalogue: 'fields',
  rules: 'fields',
  requireFieldsFrom: 'fields',
  statuses: 'statuses',
  checklist: 'checklist',
  decisions: 'decisions',
  layout: 'layout',
  sla: 'sla',
  queue: 'details',
  assignment: 'details',
  naming: 'details',
  tags: 'details',
  roles: 'details',
}

/** The section in which the place of a problem is mended. */
export const sectionOf = (place: string): Section =>
  sectionOfPart[place.split('.')[0] as keyof TemplateDefinition] ?? 'details'

export const sectionCount = (definition: TemplateDefinition, section: Section): number | undefined => {
  if (section === 'fields' || section === 'statuses' || section === 'checklist' || section === 'decisions')
    return definition[section].length
  return undefined
}
