import * as sdk from '@aws-sdk/client-connectcases'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ConnectServer, connectClient, makePair, startConnectServer } from '@/lib/testing/connect-client'
import { makeWorld } from '@/lib/testing/factories'

let server: ConnectServer
beforeAll(async () => {
  server = await startConnectServer()
})
afterAll(() => server.stop())

it('sets up a domain and works a case in it', async () => {
  const world = await makeWorld()
  const client = connectClient(server, await makePair(world))
  const { domainId } = await client.send(new sdk.CreateDomainCommand({ name: 'Support' }))
  console.log(domainId)
  const field = await client.send(new sdk.CreateFieldCommand({ domainId, name: 'Plan', type: 'SingleSelect' }))
  console.log(field)
  console.log(await client.send(new sdk.BatchPutFieldOptionsCommand({ domainId, fieldId: field.fieldId, options: [{ name: 'Gold', value: 'gold', active: true }] })))
  const template = await client.send(new sdk.CreateTemplateCommand({ domainId, name: 'Ticket', tagPropagationConfigurations: [{ resourceType: 'Cases', tagMap: { team: 'a', x: '1' } }] }))
  const made = await client.send(
    new sdk.CreateCaseCommand({
      domainId,
      templateId: template.templateId,
      fields: [
        { id: 'title', value: { stringValue: 'Broken' } },
        { id: 'summary', value: { stringValue: 'All of it' } },
        { id: field.fieldId as string, value: { stringValue: 'gold' } },
      ],
      tags: { x: '2' },
    }),
  )
  const all = await client.send(new sdk.ListFieldsCommand({ domainId }))
  const got = await client.send(
    new sdk.GetCaseCommand({ domainId, caseId: made.caseId, fields: (all.fields ?? []).map((f) => ({ id: f.fieldId as string })) }),
  )
  console.dir(got, { depth: 5 })
  await client.send(new sdk.UpdateCaseCommand({ domainId, caseId: made.caseId, fields: [{ id: 'status', value: { stringValue: 'closed' } }] }))
  await client.send(new sdk.CreateRelatedItemCommand({ domainId, caseId: made.caseId, type: 'Comment', content: { comment: { body: 'hi', contentType: 'Text/Plain' } } }))
  await client.send(new sdk.CreateRelatedItemCommand({ domainId, caseId: made.caseId, type: 'Contact', content: { contact: { contactArn: 'arn:aws:connect:eu-west-1:1:instance/i/contact/c1' } } }))
  console.dir(await client.send(new sdk.SearchRelatedItemsCommand({ domainId, caseId: made.caseId })), { depth: 6 })
  console.dir(await client.send(new sdk.GetCaseAuditEventsCommand({ domainId, caseId: made.caseId })), { depth: 6 })
  console.dir(await client.send(new sdk.SearchCasesCommand({ domainId, searchTerm: 'broken', filter: { field: { equalTo: { id: 'status', value: { stringValue: 'closed' } } } } })), { depth: 6 })
  await client.send(new sdk.DeleteDomainCommand({ domainId }))
  expect(1).toBe(1)
})
