import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { publishedTemplates } from '@/lib/templates/published'
import { workflowDefinition } from './schema'
import { stepCatalogue } from './steps/registry'
import { placesOf } from './tree'
import type { CheckScene } from './view'

/** Everything a definition may refer to in this environment, as it is at this moment. */
export async function readCheckScene(tx: Tx, workflowId?: string): Promise<CheckScene> {
  const { environmentId } = tx
  const named = { select: { id: true, key: true, name: true } }
  const templates = await publishedTemplates(environmentId, true)
  const queues = await tx.prisma.queue.findMany({ where: { environmentId, archivedAt: null }, ...named })
  const teams = await tx.prisma.team.findMany({ where: { environmentId }, ...named })
  const members = await tx.prisma.membership.findMany({
    where: { environmentId },
    select: { roles: true, user: { select: { id: true, email: true, name: true, disabledAt: true } } },
  })
  const secrets = await tx.prisma.workflowSecret.findMany({ where: { environmentId }, select: { name: true } })
  return {
    steps: stepCatalogue,
    templates: templates.map(({ id, key, name, definition }) => ({
      id,
      key,
      name,
      fields: definition.fields.map(({ key: field, label, type, options }) => ({ key: field, label, type, options })),
      statuses: definition.statuses.map((status) => ({ key: status.key, name: status.name })),
      decisions: definition.decisions.map(({ key: decision, name: called, reasonCodes }) => ({
        key: decision,
        name: called,
        reasonCodes,
      })),
    })),
    queues,
    teams,
    people: members.map(({ roles, user: { disabledAt, ...person } }) => ({
      ...person,
      disabled: disabledAt !== null,
      reviews: roles.some((role) => role !== 'auditor'),
    })),
    workflows: await callableWorkflows(tx, workflowId),
    secrets: secrets.map(({ name }) => name),
    workflowId,
  }
}

async function callableWorkflows(tx: Tx, workflowId?: string): Promise<CheckScene['workflows']> {
  const rows = await tx.prisma.workflow.findMany({
    where: { environmentId: tx.environmentId, archivedAt: null, id: workflowId ? { not: workflowId } : undefined },
    orderBy: { name: 'asc' },
  })
  const ids = rows.flatMap(({ publishedVersionId }) => publishedVersionId ?? [])
  const versions = await tx.prisma.workflowVersion.findMany({ where: { id: { in: ids } } })
  const byKey = new Map(rows.map((row) => [row.key, row.id]))
  return rows.map(({ id, key, name, publishedVersionId }) => {
    const document = versions.find((version) => version.id === publishedVersionId)?.definition
    const definition = document === undefined ? null : workflowDefinition.parse(document)
    const trigger = definition?.trigger
    const calls = (definition ? placesOf(definition) : [])
      .filter(({ step }) => step.type === 'module' || step.type === 'workflow.run')
      .map(({ step }) => String(step.config.workflow ?? ''))
    return {
      id,
      key,
      name,
      published: definition !== null,
      callable: trigger?.kind === 'call',
      inputs: trigger?.kind === 'call' ? trigger.inputs : [],
      outputs: definition ? outputKeys(definition) : [],
      calls: calls.map((word) => byKey.get(word) ?? word),
    }
  })
}

function outputKeys(definition: ReturnType<typeof workflowDefinition.parse>): string[] {
  const said = placesOf(definition).flatMap(({ step }) =>
    step.type === 'output' ? Object.keys((step.config.values ?? {}) as object) : [],
  )
  return [...new Set([...Object.keys(definition.output), ...said])]
}
