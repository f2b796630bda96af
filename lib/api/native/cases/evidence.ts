import 'server-only'
import { evidenceBundle } from '@/lib/evidence/evidence-bundle'
import { operation } from '../operation'

export const evidenceOperation = operation({
  method: 'get',
  path: '/v1/cases/{token}/evidence',
  summary: 'Everything about the case as one ZIP with the hashes of its parts; the reading log keeps who asked',
  permission: 'case:read',
  answers: { 200: 'File' },
  async run({ actor, params }) {
    return { file: await evidenceBundle(actor, { word: params.token ?? '' }) }
  },
})
