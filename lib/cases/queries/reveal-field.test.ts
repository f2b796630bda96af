import { expect, it } from 'vitest'
import { updateCase } from '@/lib/cases/commands/update-case'
import { maskedValue } from '@/lib/cases/names'
import { asOwner, makeCase, makeWorld, memberActor } from '@/lib/testing/factories'
import { getCase } from './get-case'
import { listTimeline } from './list-timeline'
import { openCase } from './open-case'
import { revealField } from './reveal-field'

const secret = 'DE129273398'

const readings = (caseId: string) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query('select kind, field, reason from reading_log where case_id = $1 order by id', [
      caseId,
    ])
    return rows
  })

it('a sensitive value reaches a person masked, in the case, its trail and a stale refusal', async () => {
  const world = await makeWorld()
  const made = await makeCase(world)
  await updateCase(memberActor(world), { caseId: made.id, fields: { tax_id: secret } })
  const reader = memberActor(world, 'auditor')
  const detail = await getCase(reader, { word: made.id })
  expect(detail.case.fields.tax_id).toBe(maskedValue)
  expect(JSON.stringify([detail, await listTimeline(reader, { word: made.id })])).not.toContain(secret)
  const stale = await updateCase(memberActor(world), { caseId: made.id, title: 'Late', version: 1 }).catch((e) => e)
  expect(stale.code).toBe('stale')
  expect(JSON.stringify(stale.data)).not.toContain(secret)
})

it('revealing gives the value and keeps who, what and why; opening again soon is no new reading', async () => {
  const world = await makeWorld()
  const made = await makeCase(world, { fields: { tax_id: secret } })
  const reader = memberActor(world, 'auditor')
  await openCase(reader, { word: made.id })
  await openCase(reader, { word: made.id })
  await expect(revealField(reader, { caseId: made.id, key: 'tax_id', reason: ' ' })).rejects.toThrow(/few words/)
  expect(await revealField(reader, { caseId: made.id, key: 'tax_id', reason: 'Yearly audit' })).toEqual({
    value: secret,
  })
  expect(await readings(made.id)).toEqual([
    { kind: 'opened', field: null, reason: null },
    { kind: 'revealed', field: 'tax_id', reason: 'Yearly audit' },
  ])
})

it('a case of another environment has nothing to reveal', async () => {
  const [world, other] = [await makeWorld(), await makeWorld()]
  const made = await makeCase(world, { fields: { tax_id: secret } })
  await expect(
    revealField(memberActor(other), { caseId: made.id, key: 'tax_id', reason: 'Curious' }),
  ).rejects.toMatchObject({ kind: 'not_found' })
  expect(await readings(made.id)).toEqual([])
})
