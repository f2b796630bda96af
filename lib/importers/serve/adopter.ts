import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { transaction } from '@/lib/db/transaction'
import { catalogueIn } from '@/lib/fields/catalogue'
import { systemFields } from '@/lib/fields/system-fields'
import type { Actor } from '@/lib/kernel/actor'
import { publishedDefinition } from '@/lib/templates/load-detail'
import { publishedTemplates } from '@/lib/templates/published'
import { templateDefinition } from '@/lib/templates/schema'
import type { AdoptedTemplate } from '../adopted'
import { adoptDomainTemplate } from '../commands/adopt-domain-template'
import { adoptFields } from '../commands/adopt-fields'
import { adoptTemplate } from '../commands/adopt-template'
import { drawTemplate } from '../draw-template'
import { fitDomain } from '../fit-domain'
import type { ImportSource } from '../names'
import type { SourceStatus } from '../schema'
import type { SourceReader } from '../source'
import { knownTemplate } from '../write/known-template'
import type { Tally } from './tally'

export interface Adopting {
  actor: Actor
  source: ImportSource
  reader: SourceReader
  tally: Tally
  /** Says what would be made and makes nothing. */
  dryRun: boolean
  /** Statuses met by a survey, by template. */
  surveyed: ReadonlyMap<string, SourceStatus[]>
}

/** Gives the template here that a case is to be of, with what that case needs of it; made, or added to, when first asked for. */
export type Adopt = (template: string, status: SourceStatus) => Promise<AdoptedTemplate>

export function adopterOf(adopting: Adopting): Adopt {
  const adopted = new Map<string, AdoptedTemplate>()
  const adoptOne = adopting.reader.domain ? domainAdopter(adopting) : templateAdopter(adopting)
  // one after the other: two cases of one new template must not both make it
  let turn: Promise<unknown> = Promise.resolve()
  return (template, status) => {
    const known = adopted.get(template)
    if (known && status.word in known.statusKeys) return Promise.resolve(known)
    const mine = turn
      .catch(() => undefined)
      .then(async () => {
        const now = adopted.get(template)
        if (now && status.word in now.statusKeys) return now
        const next = await adoptOne(template, status)
        adopted.set(template, next)
        if (!now || next.outcome === 'changed')
          if (next.outcome !== 'same')
            adopting.tally.count(next.outcome === 'created' ? 'templatesCreated' : 'templatesChanged')
        return next
      })
    turn = mine
    return mine
  }
}

/** Persona's: a template has fields of its own, and its statuses are those its cases are in. */
function templateAdopter({ actor, source, reader, dryRun, surveyed }: Adopting): Adopt {
  const met = new Map<string, Map<string, SourceStatus>>()
  const read = new Map<string, Awaited<ReturnType<SourceReader['template']>>>()
  return async (reference, status) => {
    const found = read.get(reference) ?? (await reader.template(reference))
    read.set(reference, found)
    const statuses =
      met.get(reference) ??
      new Map([...(surveyed.get(reference) ?? []), ...found.statuses].map((one) => [one.word, one]))
    if (!statuses.has(status.word)) statuses.set(status.word, status)
    met.set(reference, statuses)
    const given = { ...found, source, statuses: [...statuses.values()] }
    if (!dryRun) return adoptTemplate(actor, given)
    return transaction(actor.environmentId, async (tx) => {
      const row = await knownTemplate(tx, given)
      const drawn = drawTemplate(given, row && (await publishedDefinition(tx, row)), await catalogueIn(tx, true))
      return { ...drawn, templateId: row?.id ?? null, outcome: row ? (drawn.changed ? 'changed' : 'same') : 'created' }
    })
  }
}

/** Connect's: fields and statuses are the domain's, and every template takes all of them. */
function domainAdopter({ actor, source, reader, dryRun }: Adopting): Adopt {
  let made:
    | Promise<Pick<AdoptedTemplate, 'fieldKeys' | 'statusKeys'> & { fieldIds: Record<string, string> }>
    | undefined
  const domainOf = () => reader.domain?.() ?? Promise.resolve({ fields: [], statuses: [] })
  return async (reference) => {
    const found = await reader.template(reference)
    if (dryRun) return transaction(actor.environmentId, async (tx) => planned(tx, source, found, await domainOf()))
    made ??= domainOf().then((domain) => adoptFields(actor, { source, ...domain }))
    const { fieldKeys, fieldIds, statusKeys } = await made
    const { name, description, tags } = found
    const requiredFields = found.fields.flatMap(({ word }) => fieldIds[word] ?? [])
    const { templateId, outcome } = await adoptDomainTemplate(actor, {
      source,
      reference,
      name: name.slice(0, 100),
      description: description.slice(0, 255),
      requiredFields,
      tags,
    })
    const template = (await publishedTemplates(actor.environmentId, true)).find(({ id }) => id === templateId)
    const definition = template?.definition ?? templateDefinition.parse({ statuses: [] })
    return { templateId, outcome, definition, fieldKeys, statusKeys }
  }
}

async function planned(
  tx: Tx,
  source: ImportSource,
  { reference, name }: { reference: string; name: string },
  domain: Awaited<ReturnType<NonNullable<SourceReader['domain']>>>,
): Promise<AdoptedTemplate> {
  const row = await knownTemplate(tx, { source, reference, name })
  const catalogue = await catalogueIn(tx, true)
  const { fitted, statusKeys } = fitDomain(domain, catalogue)
  const reserved = systemFields.map(({ key }) => key)
  const own = domain.fields.filter(({ word }) => !reserved.includes(word))
  const { definition } = drawTemplate({ fields: own, statuses: domain.statuses }, null, catalogue, reserved)
  const fieldKeys = Object.fromEntries(fitted.map(({ field, key }) => [field.word, key]))
  const fields = [...systemFields, ...definition.fields]
  return {
    templateId: row?.id ?? null,
    outcome: row ? 'same' : 'created',
    definition: { ...definition, fields },
    fieldKeys,
    statusKeys,
  }
}
