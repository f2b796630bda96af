import 'server-only'
import { z } from 'zod'
import { decideCase } from '@/lib/cases/commands/decide-case'
import { maybe, text, yes } from '../../shapes'
import { databaseStep } from '../contract'
import { caseConfig, caseField, word } from '../fields'

export const decideCaseStep = databaseStep({
  type: 'case.decide',
  label: 'Decide case',
  summary: 'Ends the case by an outcome of its template, or proposes to where four eyes are needed.',
  group: 'Case',
  fields: [
    caseField,
    { key: 'decision', label: 'Decision', widget: 'decision', required: true },
    { key: 'reason_code', label: 'Reason code', widget: 'text' },
    { key: 'narrative', label: 'Narrative', widget: 'long_text' },
    {
      key: 'as',
      label: 'In the name of',
      widget: 'person',
      advanced: true,
      help: 'Needed where a second person has to agree: whose proposal it is.',
    },
  ],
  output: {
    case_id: text('Case', 'case'),
    decided: yes('Decided'),
    proposal_id: maybe(text('Proposal')),
    status: text('Status'),
  },
  example: { case: '{{trigger.case.id}}', decision: 'approve', narrative: 'Nothing was found by screening.' },
  config: z.strictObject({
    case: caseConfig,
    decision: word,
    reason_code: word.optional(),
    narrative: z.string().max(5000).optional(),
    as: word.optional(),
  }),
  async run({ actor, tx }, { case: caseId, decision, reason_code: reasonCode, narrative, as }) {
    const decided = await decideCase(actor, { caseId, decision, reasonCode, narrative, as }, tx)
    return {
      case_id: caseId,
      decided: decided.proposalId === null,
      proposal_id: decided.proposalId,
      status: decided.case.status,
    }
  },
})
