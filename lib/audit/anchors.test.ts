import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { commentOnCase } from '@/lib/cases/commands/comment-on-case'
import { env } from '@/lib/env'
import { makeCase, makeWorld, memberActor, type World } from '@/lib/testing/factories'
import { checkAnchor } from './queries/check-anchor'
import { listAnchors } from './queries/list-anchors'

let owner: Client
beforeAll(async () => {
  owner = new Client({ connectionString: env().DATABASE_URL })
  await owner.connect()
})
afterAll(() => owner.end())

/** As the hourly job does. */
async function anchorNow(world: World): Promise<number | null> {
  const made = await owner.query<{ number: number | null }>('select anchor_heads($1, now()) as number', [
    world.environmentId,
  ])
  return made.rows[0]?.number ?? null
}

/** Once all that was written counts as settled. */
async function anchor(world: World): Promise<number | null> {
  await vi.waitFor(
    async () => {
      const { rows } = await owner.query<{ settled: boolean }>(
        `select uuid_extract_timestamp(id) < clock_timestamp() - interval '101 milliseconds' as settled
         from events where environment_id = $1 order by id desc limit 1`,
        [world.environmentId],
      )
      expect(rows).toEqual([{ settled: true }])
    },
    { timeout: 5000, interval: 20 },
  )
  return anchorNow(world)
}

/** What nobody may do, done past every guard, as somebody with the whole server in hand could. */
async function tamper(statement: string, values: unknown[]): Promise<void> {
  await owner.query(`set session_replication_role = replica`)
  await owner.query(statement, values)
  await owner.query(`set session_replication_role = origin`)
}

const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()

describe('an anchor', () => {
  it('is the Merkle root of the heads that moved, chained to the one before, and finds what is changed later', async () => {
    const world = await makeWorld()
    const auditor = memberActor(world, 'auditor')
    const cases = [await makeCase(world), await makeCase(world), await makeCase(world)]
    expect(await anchor(world)).toBe(1)
    expect(await anchorNow(world)).toBeNull() // nothing moved
    await commentOnCase(memberActor(world, 'reviewer'), { caseId: cases[1]?.id as string, message: 'Later' })
    expect(await anchor(world)).toBe(2)

    const [second, first] = await listAnchors(auditor, {})
    expect([first?.cases, first?.events, second?.cases, second?.events]).toEqual([3, 3, 1, 1])
    const heads = await owner.query<{ case_id: string; seq: number; hash: Buffer }>(
      `select case_id, seq, hash from events where environment_id = $1 and type = 'case.created' order by case_id`,
      [world.environmentId],
    )
    const [one, two, three] = heads.rows.map(({ case_id, hash }) =>
      sha256(Buffer.from([0]), Buffer.from(case_id.replaceAll('-', ''), 'hex'), Buffer.from([0, 0, 0, 1]), hash),
    ) as [Buffer, Buffer, Buffer]
    const node = (left: Buffer, right: Buffer) => sha256(Buffer.from([1]), left, right)
    expect(first?.root).toBe(node(node(one, two), three).toString('hex'))
    const chained = sha256(
      Buffer.from(first?.hash ?? '', 'hex'),
      Buffer.from([0, 0, 0, 2]),
      Buffer.from(second?.root ?? '', 'hex'),
    )
    expect(second?.hash).toBe(chained.toString('hex'))
    const holds = async (number: number) => (await checkAnchor(auditor, { number })).check
    expect([(await holds(1)).valid, (await holds(2)).valid]).toEqual([true, true])

    await tamper(`update events set type = 'case.forged' where case_id = $1 and seq = 1`, [cases[0]?.id])
    expect(await holds(1)).toMatchObject({ valid: true }) // its hash is as it was: the case's own chain tells this one
    await tamper(`update events set hash = event_hash(null, events) where case_id = $1 and seq = 1`, [cases[0]?.id])
    expect(await holds(1)).toMatchObject({ valid: false, chained: true, firstBadCaseId: null })
    await tamper(`delete from events where case_id = $1 and seq = 2`, [cases[1]?.id])
    expect(await holds(2)).toMatchObject({ valid: false, chained: true })
    await tamper(`update audit_anchors set root = sha256('x') where environment_id = $1 and number = 2`, [
      world.environmentId,
    ])
    expect(await holds(2)).toMatchObject({ valid: false, chained: false })
  })

  it('names the case and entry whose chain breaks', async () => {
    const world = await makeWorld()
    const caseView = await makeCase(world)
    await anchor(world)
    await tamper(`update events set hash = sha256('x') where case_id = $1`, [caseView.id])
    const { check } = await checkAnchor(memberActor(world, 'auditor'), { number: 1 })
    expect(check).toMatchObject({ valid: false, firstBadCaseId: caseView.id, firstBadSeq: 1 })
  })

  it('leaves out what an open transaction may still add to', async () => {
    const world = await makeWorld()
    const slow = new Client({ connectionString: env().DATABASE_URL })
    await slow.connect()
    await slow.query('begin')
    await makeCase(world)
    expect(await anchorNow(world)).toBeNull()
    await slow.query('rollback')
    await slow.end()
    expect(await anchor(world)).toBe(1)
  })

  it('is for those who may read the trail, and of their own environment', async () => {
    const [world, other] = [await makeWorld(), await makeWorld()]
    await makeCase(world)
    await anchor(world)
    await expect(listAnchors(memberActor(world, 'reviewer'), {})).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(checkAnchor(memberActor(other, 'auditor'), { number: 1 })).rejects.toMatchObject({ kind: 'not_found' })
  })

  it('cannot be rewritten', async () => {
    await expect(owner.query(`delete from audit_anchors`)).rejects.toMatchObject({ code: '42501' })
    await expect(owner.query(`update audit_anchors set cases = 0`)).rejects.toMatchObject({ code: '42501' })
  })
})
