import 'server-only'
import type { ClientBase, Pool } from 'pg'

/** As many jobs that do nothing: what a dispatch of 500 costs at least. */
export const bareJobs = `select graphile_worker.add_jobs(array(select row('nothing', json_build_object('n', n), null, null, 1::smallint, 'bare:' || n,
  null, null)::graphile_worker.job_spec from generate_series(1, 500) n))`

/** Published copies of a published workflow, all listening for that event: more than anybody would draw. */
export async function copyWorkflow(owner: ClientBase | Pool, workflowId: string, copies: number, event: string) {
  await owner.query(
    `insert into workflows (id, environment_id, key, name, published_version_id)
     select uuidv7(), environment_id, key || '-copy-' || n, name || n, uuidv7() from workflows, generate_series(1, $2::int) n where id = $1`,
    [workflowId, copies],
  )
  await owner.query(
    `insert into workflow_versions (id, environment_id, workflow_id, number, definition)
     select c.published_version_id, c.environment_id, c.id, 1, v.definition
     from workflows w join workflow_versions v on v.id = w.published_version_id
     join workflows c on c.environment_id = w.environment_id and starts_with(c.key, w.key || '-copy-') where w.id = $1`,
    [workflowId],
  )
  await owner.query(
    `insert into workflow_triggers (environment_id, event_type, workflow_id)
     select c.environment_id, $2, c.id from workflows w
     join workflows c on c.environment_id = w.environment_id and starts_with(c.key, w.key || '-copy-') where w.id = $1`,
    [workflowId, event],
  )
}
