import { previewVersionMove } from '@/lib/cases/queries/preview-version-move'
import { readRoute } from '@/lib/doors/read-route'

/** `number`: the version; every other parameter is a status that goes and the one that takes its place. */
export const GET = readRoute((actor, url, { templateId }: { env: string; templateId: string }) => {
  const { number, ...statuses } = Object.fromEntries(url.searchParams)
  return previewVersionMove(actor, { templateId, number: Number(number), statuses })
})
