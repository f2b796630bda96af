import 'server-only'
import { attachFile } from '@/lib/cases/commands/attach-file'
import { checkAttachable } from '@/lib/cases/queries/check-attachable'
import type { FileView } from '@/lib/files/schema'
import type { MemberActor } from '@/lib/kernel/actor'
import { keepFile, type SentFile } from './keep-file'

/** A person's file onto a case: may they at all, then its bytes, then the row. */
export async function addFile(actor: MemberActor, word: string, sent: SentFile): Promise<FileView> {
  const caseId = await checkAttachable(actor, { word })
  return attachFile(actor, { caseId, ...(await keepFile(actor.environmentId, sent)) })
}
