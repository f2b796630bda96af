import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/new-id'
import { makePair } from '@/lib/testing/connect-client'
import { domainTrials } from '@/lib/testing/domain-trials'
import { apiKeyActor, asOwner, makeWorld, memberActor, type World } from '@/lib/testing/factories'

const typesOf = ({ environmentId }: World) =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ type: string }>(
      `select type from events where environment_id = $1 and type not like 'api_key.%' order by id`,
      [environmentId],
    )
    return rows.map(({ type }) => type)
  })

/** A key that exists: some commands go by what it made. */
const keyOf = async (world: World): Promise<Actor> => ({
  ...apiKeyActor(world),
  apiKeyId: (await makePair(world)).apiKeyId,
})

describe.each(domainTrials)('$name', ({ event, before, run, wrong, twins }) => {
  const scene = async () => {
    const world = await makeWorld()
    const actor = await keyOf(world)
    const id = (await before?.(actor)) ?? newId()
    return { world, actor, id, recorded: await typesOf(world) }
  }

  it('works and is recorded', async () => {
    const { world, actor, id, recorded } = await scene()
    await run(actor, id)
    const types = await typesOf(world)
    expect(types.slice(0, recorded.length)).toEqual(recorded)
    expect(types.length).toBeGreaterThan(recorded.length)
    expect(types.at(-1)).toBe(event)
  })

  it('is refused to a manager, and to a key that may only read', async () => {
    const { world, id, recorded } = await scene()
    for (const actor of [memberActor(world, 'manager'), apiKeyActor(world, ['templates:read', 'cases:write'])])
      await expect(run(actor, id)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await typesOf(world)).toEqual(recorded)
  })

  it('finds and changes nothing of another environment', async () => {
    const { world, id, recorded } = await scene()
    const stranger = await keyOf(await makeWorld({ organizationId: world.organizationId }))
    const attempt = run(stranger, id).then(
      () => 'went by',
      (error) => error.kind as string,
    )
    // what is not named by an id is made, or not found, in the stranger's own
    expect(before && id !== 'domain' ? await attempt : 'not_found', await attempt).toBe('not_found')
    expect(await typesOf(world)).toEqual(recorded)
  })

  if (wrong)
    it('refuses the wrong state', async () => {
      const { world, actor, id } = await scene()
      await wrong.make?.(actor, id)
      const recorded = await typesOf(world)
      await expect(run(actor, id)).rejects.toMatchObject({ code: wrong.code })
      expect(await typesOf(world)).toEqual(recorded)
    })

  it('survives a twin at the same moment', async () => {
    const { world, actor, id, recorded } = await scene()
    const outcomes = await Promise.allSettled([run(actor, id), run(actor, id)])
    const refused = outcomes.filter(({ status }) => status === 'rejected')
    expect(refused.map((outcome) => (outcome as PromiseRejectedResult).reason.kind)).toEqual(
      twins === 'one refused' ? [expect.stringMatching(/^(conflict|not_found)$/)] : [],
    )
    const made = (await typesOf(world)).slice(recorded.length).filter((type) => type === event)
    expect(made).toHaveLength(twins === 'both' ? 2 : 1)
  })
})
