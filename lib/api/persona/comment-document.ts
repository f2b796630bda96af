import type { CaseRelations } from '@/lib/cases/relations'
import { actorName } from './actor'
import { instant } from './case-document'
import { personaId } from './ids'
import type { Resource } from './resource'

export function commentDocument(comment: CaseRelations['comments'][number]): Resource {
  const commenter = actorName(comment.author)
  return {
    type: 'case-comment',
    id: personaId('comment', comment.id),
    attributes: {
      message: comment.message,
      'created-at': instant(comment.createdAt),
      'updated-at': instant(comment.editedAt ?? comment.createdAt),
      'commenter-id': commenter.id ?? '',
      'commenter-type': commenter.type ?? '',
    },
  }
}
