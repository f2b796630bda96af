import 'server-only'
import { deleteComment } from '@/lib/cases/commands/delete-comment'
import { detachObject } from '@/lib/cases/commands/detach-object'
import { AppError } from '@/lib/kernel/errors'
import { deleteCaseLink } from '@/lib/related-items/commands/delete-case-link'
import { deleteCaseTarget } from '@/lib/related-items/commands/delete-case-target'
import { type Operation, operation } from '../operation'
import { findItem } from './update-item'

export const deleteRelatedItemOperation: Operation = operation({
  name: 'DeleteRelatedItem',
  method: 'DELETE',
  path: '/domains/{domainId}/cases/{caseId}/related-items/{relatedItemId}',
  permission: 'case:update',
  errors: {},
  async run({ actor, labels }) {
    const { id, caseId, kind } = await findItem(actor, labels)
    if (kind === 'file')
      throw new AppError('invalid', 'invalid', 'A file is not deleted here, but where files are kept.', {
        field: 'relatedItemId',
      })
    if (kind === 'comment') await deleteComment(actor, { caseId, commentId: id })
    else if (kind === 'target') await deleteCaseTarget(actor, { caseId, targetId: id })
    else if (kind === 'link') await deleteCaseLink(actor, { caseId, linkId: id })
    else await detachObject(actor, { caseId, objectId: id })
    return {}
  },
})
