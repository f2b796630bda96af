import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkScene } from '@/lib/testing/check-scene'
import { definitionProblems } from '../rules'
import { workflowDefinition } from '../schema'
import { stepCatalogue } from './registry'

const problems = (given: object) =>
  definitionProblems(
    workflowDefinition.parse({ trigger: { kind: 'event', events: ['case.created'] }, ...given }),
    checkScene,
  )

/** The table's padding is the formatter's. */
const documented = readFileSync('docs/workflows.md', 'utf8').replace(/ +/g, ' ')

describe('the step catalogue', () => {
  it.each(stepCatalogue.map((entry) => [entry.type, entry] as const))(
    'describes %s, with an example that passes',
    (type, entry) => {
      expect(entry.label.length * entry.summary.length).toBeGreaterThan(0)
      expect(documented).toContain(`| \`${type}\` | ${entry.summary} |`)
      expect(JSON.parse(JSON.stringify(entry.fields))).toEqual(entry.fields)
      const more = {
        conditional: { routes: [{ key: 'a', when: { cel: 'true' }, steps: [] }] },
        parallel: {
          branches: [
            { key: 'a', steps: [] },
            { key: 'b', steps: [] },
          ],
        },
        loop: { steps: [] },
      }[type]
      expect(
        problems({
          variables: [{ key: 'note', label: 'Note' }],
          steps: [{ key: 'only', name: entry.label, type, config: entry.example, ...more }],
        }),
      ).toEqual([])
    },
  )
})
