import { describe, expect, it } from 'vitest'
import { caseTypes, entityCategories } from '@/lib/cases/names'
import { definitionProblems } from '@/lib/templates/definition-rules'
import { templateDefinition } from '@/lib/templates/schema'
import { demoQueues } from '../queues'
import { demoTemplates } from './demo-templates'

describe('the demo templates', () => {
  it.each(demoTemplates)('$key is a sound document', ({ definition }) => {
    const parsed = templateDefinition.parse(definition)
    expect(definitionProblems(parsed)).toEqual([])
    expect(demoQueues.map((queue) => queue.key)).toContain(parsed.queue)
  })

  it('serve every type and category, once each', () => {
    const served = demoTemplates.map(({ type, entityCategory }) => `${type} ${entityCategory}`).sort()
    expect(served).toEqual(
      caseTypes.flatMap((type) => entityCategories.map((category) => `${type} ${category}`)).sort(),
    )
  })

  it('mean the same by a field key wherever it stands', () => {
    const types = new Map<string, string>()
    for (const field of demoTemplates.flatMap(({ definition }) => definition.fields ?? [])) {
      expect(types.get(field.key) ?? field.type).toBe(field.type)
      types.set(field.key, field.type)
    }
  })

  it('place every field in a module, so that none is out of sight', () => {
    for (const { key, definition } of demoTemplates) {
      const shown = (definition.layout?.tabs ?? []).flatMap((tab) =>
        tab.modules.flatMap((module) => module.fields ?? []),
      )
      const missing = (definition.fields ?? []).filter((field) => !shown.includes(field.key)).map((field) => field.key)
      expect({ key, missing }).toEqual({ key, missing: [] })
    }
  })
})
