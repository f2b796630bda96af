import { expect, it } from 'vitest'
import { toToken } from '@/lib/kernel/ids'
import { asOwner, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { plainDefinition } from '@/lib/testing/plain-definition'
import { createCase } from './create-case'
import { updateCase } from './update-case'

const definition = {
  ...plainDefinition,
  fields: [
    { key: 'manager', type: 'user', label: 'Manager' },
    { key: 'contract', type: 'file', label: 'Contract' },
  ],
} as typeof plainDefinition

const create = (world: World, fields: Record<string, string>) =>
  createCase(memberActor(world), { templateId: world.templateId, fields })

async function attach(world: World, caseId: string): Promise<string> {
  const { rows } = await asOwner((owner) =>
    owner.query<{ id: string }>(
      `insert into files (environment_id, case_id, name, media_type, bytes, sha256, uploader_kind)
       values ($1, $2, 'contract.pdf', 'application/pdf', 1, $3, 'system') returning id`,
      [world.environmentId, caseId, 'a'.repeat(64)],
    ),
  )
  return rows[0]?.id as string
}

const nobody = {
  field: 'fields.manager',
  code: 'unknown_person',
  message: 'Manager must be a person of this environment.',
}
const noFile = {
  field: 'fields.contract',
  code: 'unknown_file',
  message: 'Contract must be a file of this case; attach it first.',
}

it('a person that a value names works here: by id, token or e-mail, and an ARN is another system’s to know', async () => {
  const world = await makeWorld({ definition })
  const other = await makeWorld({ organizationId: world.organizationId })
  const { id, email } = world.people.reviewer
  const good = { [id]: id, [email]: email, [toToken('user', id)]: id, 'arn:x': 'arn:x' }
  const { case: first } = await create(world, {})
  for (const [given, stored] of Object.entries(good)) {
    expect((await create(world, { manager: given })).case.fields).toEqual({ manager: stored })
    const updated = await updateCase(memberActor(world), { caseId: first.id, fields: { manager: given } })
    expect(updated.fields).toEqual({ manager: stored })
  }
  for (const given of [crypto.randomUUID(), 'nobody@example.test', 'Bob', other.people.reviewer.id]) {
    await expect(create(world, { manager: given })).rejects.toMatchObject({ problems: [nobody] })
    const update = updateCase(memberActor(world), { caseId: first.id, fields: { manager: given } })
    await expect(update).rejects.toMatchObject({ problems: [nobody] })
  }
})

it('a person who left stays on the case, and is not newly given', async () => {
  const world = await makeWorld({ definition })
  const { id } = world.people.reviewer
  const { case: made } = await create(world, { manager: id })
  await asOwner((owner) => owner.query('update users set disabled_at = now() where id = $1', [id]))
  const actor = memberActor(world, 'admin')
  await updateCase(actor, { caseId: made.id, title: 'Renamed', fields: { manager: id } })
  await expect(create(world, { manager: id })).rejects.toMatchObject({ problems: [nobody] })
})

it('a file that a value names is on this case; a case that is being made has none', async () => {
  const world = await makeWorld({ definition })
  const [mine, theirs] = [(await create(world, {})).case, (await create(world, {})).case]
  const [file, foreign] = [await attach(world, mine.id), await attach(world, theirs.id)]
  const change = (contract: string) => updateCase(memberActor(world), { caseId: mine.id, fields: { contract } })
  expect((await change(toToken('file', file))).fields).toEqual({ contract: file })
  await asOwner((owner) => owner.query('update files set deleted_at = now() where id = $1', [foreign]))
  for (const given of [foreign, crypto.randomUUID(), 'contract.pdf'])
    await expect(change(given)).rejects.toMatchObject({ problems: [noFile] })
  await expect(create(world, { contract: file, manager: 'nobody@example.test' })).rejects.toMatchObject({
    problems: [noFile, nobody],
  })
})

it('a default that names nobody any more is left out, since nobody asked for it', async () => {
  const world = await makeWorld()
  const { id, email } = world.people.reviewer
  const fields = definition.fields?.map((field) => (field.key === 'manager' ? { ...field, default: email } : field))
  const usual = await makeWorld({ organizationId: world.organizationId, definition: { ...definition, fields } })
  await asOwner((owner) =>
    owner.query(`insert into memberships (environment_id, user_id, roles) values ($1, $2, '{reviewer}')`, [
      usual.environmentId,
      id,
    ]),
  )
  expect((await create(usual, {})).case.fields).toEqual({ manager: email })
  await asOwner((owner) => owner.query('delete from memberships where user_id = $1', [id]))
  expect((await create(usual, {})).case.fields).toEqual({})
})
