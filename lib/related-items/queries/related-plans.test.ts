import { beforeAll, expect, it } from 'vitest'
import { asOwner, makeWorld, type World } from '@/lib/testing/factories'
import { insertManyCases, insertManyObjects } from '@/lib/testing/many-cases'
import { planOf } from '@/lib/testing/plans'
import { type RelatedSearch, relatedItemsSql } from './search-related-items'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await insertManyCases(world, 20_000)
  await insertManyObjects(world, 20_000)
  await asOwner(async (owner) => {
    await owner.query(
      `insert into comments (environment_id, case_id, message, author_kind, created_at)
       select $1, id, 'Looked at it.', 'system', created_at from cases where environment_id = $1`,
      [world.environmentId],
    )
    await owner.query('vacuum analyze comments')
    await owner.query('vacuum analyze case_objects')
  })
})

it('the newest of everything that hangs on any case is read off an index of each kind, from a cursor too', async () => {
  const scope = { environmentId: world.environmentId, hiddenTemplateIds: [], userId: null, at: new Date() }
  const at = new Date(Date.now() - 3_600_000).toISOString()
  for (const after of [null, [at, crypto.randomUUID(), crypto.randomUUID()]])
    for (const filters of [[], [{ kind: 'comment' as const }]]) {
      const search: RelatedSearch = { filters, sorts: [], limit: 25, after }
      const { text, values } = relatedItemsSql(search, scope)
      const nodes = await planOf(world.environmentId, text, values)
      expect(nodes.filter((node) => /Seq Scan (comments|case_objects|objects)/.test(node))).toEqual([])
      expect(nodes.filter((node) => /Index.* Scan comments comments_newest/.test(node))).toHaveLength(1)
      const ofObjects = nodes.filter((node) => /Index.* Scan case_objects case_objects_newest/.test(node))
      expect(ofObjects).toHaveLength(filters.length === 0 ? 1 : 0)
    }
})
