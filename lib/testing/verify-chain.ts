import 'server-only'
import { asOwner } from './factories'

/** What the database says of a case's chain: the first bad link, null when it is whole. */
export const verifyChain = (caseId: string): Promise<{ first_bad_seq: number | null; length: number }> =>
  asOwner(async (owner) => {
    const { rows } = await owner.query('select first_bad_seq, length from verify_case_chain($1)', [caseId])
    return rows[0]
  })
