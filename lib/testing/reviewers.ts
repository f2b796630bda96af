import 'server-only'
import { newId } from '@/lib/kernel/new-id'
import { asOwner, type World } from './factories'

interface NewReviewer {
  capacity?: number | null
  skills?: string[]
}

/** People with the role reviewer in a world, each named by their place; returns their ids in that order. */
export const addReviewers = (world: World, reviewers: readonly NewReviewer[]): Promise<string[]> =>
  asOwner(async (owner) => {
    const ids = reviewers.map(() => newId())
    for (const [index, { capacity = null, skills = [] }] of reviewers.entries()) {
      await owner.query('insert into users (id, organization_id, email, name) values ($1, $2, $3, $4)', [
        ids[index],
        world.organizationId,
        `${ids[index]}@example.test`,
        `Reviewer ${String(index).padStart(3, '0')}`,
      ])
      await owner.query(
        `insert into memberships (environment_id, user_id, roles, capacity, skills) values ($1, $2, '{reviewer}', $3, $4)`,
        [world.environmentId, ids[index], capacity, skills],
      )
    }
    return ids
  })

/** Open cases of each person, and of nobody under `none`. */
export const openByHolder = (world: World): Promise<Map<string, number>> =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ holder: string; open: number }>(
      `select coalesce(assignee_id::text, 'none') as holder, count(*)::int as open from cases
       where environment_id = $1 and resolved_at is null group by 1`,
      [world.environmentId],
    )
    return new Map(rows.map(({ holder, open }) => [holder, open]))
  })
