import 'server-only'
import type { CaseView } from '@/lib/cases/view'
import type { MemberActor } from '@/lib/kernel/actor'
import { serverAction } from './server-action'

/** What the page needs of a change: it reads the case anew by itself, masked as a person may see it. */
export interface ChangedCase {
  version: number
}

/** A server action over a command that gives the case back. */
export const caseAction = <Input>(run: (actor: MemberActor, input: Input) => Promise<CaseView>) =>
  serverAction(async (actor, input: Input): Promise<ChangedCase> => ({ version: (await run(actor, input)).version }))
