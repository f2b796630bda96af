import { expect, it } from 'vitest'
import { decideCase } from '@/lib/cases/commands/decide-case'
import { setCaseStatus } from '@/lib/cases/commands/set-case-status'
import { setChecklistItem } from '@/lib/cases/commands/set-checklist-item'
import { updateCase } from '@/lib/cases/commands/update-case'
import type { ObjectInput } from '@/lib/objects/schema'
import { asOwner, makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { listRelatedCases } from './list-related-cases'

const person = (externalReference: string, data: ObjectInput['data'] = {}): ObjectInput => ({
  type: 'person',
  externalReference,
  title: `Person ${externalReference}`,
  data,
})

async function decide(world: World, caseId: string) {
  const actor = memberActor(world)
  await setCaseStatus(actor, { caseId, status: 'In Progress' })
  await setChecklistItem(actor, { caseId, key: 'proof', done: true })
  await updateCase(actor, { caseId, fields: { legal_name: 'Brightwater Trading Ltd' } })
  await decideCase(actor, { caseId, decision: 'Approve', narrative: 'All is well here.' })
}

it('finds what shares a person, an object, an e-mail or a document number, those that share most first, with their decision', async () => {
  const world = await makeWorld()
  const device: ObjectInput = { type: 'device', externalReference: 'd1', title: 'Phone' }
  const passport = { document: { number: 'AB 123-456' }, email: 'Ana@Example.test' }
  const subject = await makeCase(world, { objects: [person('p1', passport), device] })
  const both = await makeCase(world, { title: 'Both', objects: [person('p1'), device] })
  const email = await makeCase(world, {
    title: 'E-mail',
    objects: [person('p2', { email_address: ' ana@example.test ' })],
  })
  const document = await makeCase(world, {
    title: 'Document',
    objects: [person('p3', { document_number: 'ab123456' })],
  })
  await makeCase(world, { title: 'Stranger', objects: [person('p4', { email: 'other@example.test' })] })
  await makeCase(await makeWorld(), { objects: [person('p1', passport)] })
  await decide(world, email.id)

  const found = await listRelatedCases(memberActor(world, 'auditor'), { word: subject.id })
  expect(found.map(({ title, reasons }) => ({ title, reasons }))).toEqual([
    {
      title: 'Both',
      reasons: [
        { kind: 'entity', title: 'Person p1' },
        { kind: 'object', title: 'Phone' },
      ],
    },
    { title: 'Document', reasons: [{ kind: 'document', title: null }] },
    { title: 'E-mail', reasons: [{ kind: 'email', title: null }] },
  ])
  expect(found.find(({ id }) => id === email.id)).toMatchObject({ decision: 'Approve', statusKind: 'end' })
  expect((await listRelatedCases(memberActor(world), { word: document.id })).map(({ id }) => id)).toEqual(
    [both.id, subject.id].sort().reverse(),
  )
  await expect(listRelatedCases(memberActor(await makeWorld()), { word: subject.id })).rejects.toMatchObject({
    kind: 'not_found',
  })
})

it('finds cases whose own fields hold the e-mail, and none of a template that is not for these eyes', async () => {
  const world = await makeWorld()
  const one = await makeCase(world, { objects: [person('p1', { email: 'ana@example.test' })] })
  const two = await makeCase(world, { title: 'By field' })
  await asOwner((owner) =>
    owner.query(`update cases set fields = '{"email": "ANA@example.test"}' where id = $1`, [two.id]),
  )
  const titles = async (id: string) =>
    (await listRelatedCases(memberActor(world), { word: id })).map(({ title, reasons }) => [title, reasons[0]?.kind])
  expect(await titles(one.id)).toEqual([['By field', 'email']])
  expect((await titles(two.id)).map(([, kind]) => kind)).toEqual(['email'])

  const hidden = await makeWorld({ definition: { ...plainDefinition, roles: ['admin'] } })
  const mine = await makeCase(hidden, { objects: [person('p1')], assignee: hidden.people.reviewer.email })
  await makeCase(hidden, { objects: [person('p1')] })
  expect(await listRelatedCases(memberActor(hidden), { word: mine.id })).toEqual([])
  expect(await listRelatedCases(memberActor(hidden, 'admin'), { word: mine.id })).toHaveLength(1)
})
