import { ConnectCases } from '@aws-sdk/client-connectcases'
import { makePair } from '@/lib/testing/connect-client'
import { askRaw } from '@/lib/testing/raw-connect'
import { expect, test } from './fixtures/test'

test('Amazon’s own client works a case through the web server, and the dashboard shows it', async ({
  baseURL,
  browserOf,
  world,
}) => {
  const pair = await makePair(world)
  const { accessKeyId, secretAccessKey } = pair
  const endpoint = `${baseURL ?? ''}/connectcases`
  const api = new ConnectCases({ endpoint, region: 'eu-west-1', credentials: { accessKeyId, secretAccessKey } })
  const domainId = world.environmentId
  const { templateId } = await api.createTemplate({ domainId, name: 'Ticket' })
  const fields = [{ id: 'title', value: { stringValue: 'Lost parcel' } }]
  const { caseId, caseArn: arn } = await api.createCase({ domainId, templateId, fields, tags: { 'a b': 'c/d' } })
  // two paths end in a slash, and an ARN stands in a path with its slashes encoded
  const content = { comment: { body: 'It left the depot on Monday.', contentType: 'Text/Plain' as const } }
  await api.createRelatedItem({ domainId, caseId, type: 'Comment', content })
  expect((await api.listCaseRules({ domainId })).caseRules).toEqual([])
  expect((await api.listTagsForResource({ arn })).tags).toEqual({ 'a b': 'c/d' })
  await api.untagResource({ arn, tagKeys: ['a b', 'never there'] })
  expect((await api.listTagsForResource({ arn })).tags).toEqual({})

  const raw = { endpoint, requests: [], stop: async () => {} }
  for (const path of [
    `/domains/${domainId}/cases/..`,
    `/domains/${domainId}//x`,
    '/domains/%zz',
    `/domains/${domainId}/cases/%2e%2e`,
  ])
    expect(await askRaw(raw, pair, 'DELETE', path), path).toMatchObject({
      status: 400,
      body: { __type: 'ValidationException' },
    })
  expect(await askRaw(raw, pair, 'GET', '/nothing/here')).toMatchObject({ status: 404 })
  expect(await api.getDomain({ domainId })).toMatchObject({ domainId })

  const page = await browserOf('reviewer')
  await page.goto(`/${world.slug}/cases/${caseId}`)
  await expect(page.getByRole('heading', { name: 'Lost parcel' })).toBeVisible()
  await expect(page.getByText('It left the depot on Monday.').first()).toBeVisible()
})
