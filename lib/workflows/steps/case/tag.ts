import 'server-only'
import { z } from 'zod'
import { lockCase } from '@/lib/cases/access'
import { updateCase } from '@/lib/cases/commands/update-case'
import { listOf, text } from '../../shapes'
import { databaseStep } from '../contract'
import { caseConfig, caseField, tagList } from '../fields'

export const tagCaseStep = databaseStep({
  type: 'case.tag',
  label: 'Tag case',
  summary: 'Adds tags to the case.',
  group: 'Case',
  fields: [caseField, { key: 'tags', label: 'Tags', widget: 'tags', required: true }],
  output: { case_id: text('Case', 'case'), tags: listOf(text(), 'Tags') },
  example: { case: '{{trigger.case.id}}', tags: ['from-workflow'] },
  config: z.strictObject({ case: caseConfig, tags: tagList }),
  async run({ actor, tx }, { case: caseId, tags }) {
    const { caseRow } = await lockCase(tx, actor, caseId)
    const view = await updateCase(actor, { caseId, tags: [...new Set([...caseRow.tags, ...tags])] }, tx)
    return { case_id: view.id, tags: view.tags }
  },
})
