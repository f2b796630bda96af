import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { AppError } from '@/lib/kernel/errors'
import { knownFields, refuseUnknown } from './known-fields'
import type { LayoutContent } from './schema'

const fieldsMost = 100

export const layoutFieldIds = ({ basic: { topPanel, moreInfo } }: LayoutContent): string[] =>
  [topPanel, moreInfo].flatMap((panel) =>
    (panel?.sections ?? []).flatMap(({ fieldGroup }) => fieldGroup.fields.map(({ id }) => id)),
  )

export const layoutData = (content: LayoutContent) => content as unknown as Prisma.InputJsonObject

/** @throws AppError `invalid` where a field is not there, named twice, or always shown anyway; over_quota */
export async function refuseLayout(tx: Tx, content: LayoutContent): Promise<void> {
  const ids = layoutFieldIds(content)
  const always = ids.filter((id) => id === 'title' || id === 'status')
  if (always.length > 0)
    throw new AppError(
      'invalid',
      'invalid_layout',
      `${always.join(' and ')} cannot be in a layout: it is always shown.`,
    )
  const twice = ids.filter((id, at) => ids.indexOf(id) < at)
  if (twice.length > 0)
    throw new AppError('invalid', 'invalid_layout', `These fields are named twice: ${twice.join(', ')}.`)
  if (ids.length > fieldsMost) throw new AppError('invalid', 'over_quota', `A layout has at most ${fieldsMost} fields.`)
  refuseUnknown(await knownFields(tx), ids)
}
