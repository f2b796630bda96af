import { readRoute } from '@/lib/doors/read-route'
import { getInsights } from '@/lib/insights/queries/get-insights'

export const GET = readRoute((actor, url) => {
  const given = (name: string) => url.searchParams.get(name) ?? undefined
  return getInsights(actor, {
    from: given('from') ?? '',
    to: given('to') ?? '',
    zone: given('zone') ?? 'UTC',
    queueId: given('queueId'),
    templateId: given('templateId'),
  })
})
