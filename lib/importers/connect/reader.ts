import 'server-only'
import { now } from '@/lib/kernel/clock'
import { AppError } from '@/lib/kernel/errors'
import { type Asking, askerOf } from '../ask'
import { cursorGuard } from '../cursor-guard'
import { readDocument, readOne } from '../read-document'
import type { ImportPlace, SourceField } from '../schema'
import type { SourceDomain, SourceReader } from '../source'
import { type ConnectCase, caseOf } from './case'
import {
  type ConnectField,
  caseDocument,
  casePage,
  fieldList,
  itemPage,
  optionList,
  templateDocument,
} from './documents'
import { readValue, sourceFieldOf } from './fields'
import { type ConnectKey, encode, signConnect } from './sign'

const pageSize = 100
/** Fields that GetCase takes at once. */
const fieldsAtOnce = 220
const itemsAtOnce = 25

/** Reads a domain over Amazon Connect's API, or whatever speaks it. */
export function connectReader(base: string, place: ImportPlace, secret: string, asking: Asking): SourceReader {
  const ask = askerOf(asking)
  const [accessKeyId = '', ...rest] = secret.split(':')
  const key: ConnectKey = { accessKeyId, secretAccessKey: rest.join(':'), region: place.region ?? regionOf(base) }
  const root = `${base}/domains/${encode(place.domainId ?? '')}`
  const post = (path: string, input?: object) =>
    ask(() => {
      const body = input ? JSON.stringify(input) : ''
      const url = root + path
      return { url, method: 'POST', body, headers: signConnect({ method: 'POST', url, body, at: now() }, key) }
    })
  const query = (token: string | null) => `?maxResults=${pageSize}${token ? `&nextToken=${encode(token)}` : ''}`
  const listed = async <Found>(page: (token: string | null) => Promise<{ found: Found[]; next?: string | null }>) => {
    const all: Found[] = []
    const guard = cursorGuard()
    for (let token: string | null = null; ; ) {
      const { found, next }: { found: Found[]; next?: string | null } = await page(token)
      all.push(...found)
      if (!next) return all
      guard(next, found.length)
      token = next
    }
  }
  const optionsOf = (fieldId: string) =>
    listed(async (token) => {
      const document = await post(`/fields/${encode(fieldId)}/options-list${query(token)}`)
      const { options, nextToken } = readDocument(optionList, document, 'A list of options')
      const found = options.map(({ name, value, active }) => ({
        value: value.slice(0, 200),
        label: name.slice(0, 200),
        active,
      }))
      return { found, next: nextToken }
    })
  let fields: Promise<ConnectField[]> | undefined
  const allFields = () => {
    fields ??= listed(async (token) => {
      const { fields: found, nextToken } = readDocument(
        fieldList,
        await post(`/fields-list${query(token)}`),
        'A list of fields',
      )
      return { found, next: nextToken }
    })
    return fields
  }
  const readValues = async (path: string, ids: string[]): Promise<Omit<ConnectCase, 'items'>> => {
    const found: Omit<ConnectCase, 'items'> = { templateId: '', values: new Map(), tags: {} }
    for (let at = 0; at < ids.length; at += fieldsAtOnce) {
      const some = ids.slice(at, at + fieldsAtOnce).map((id) => ({ id }))
      await listed(async (nextToken) => {
        const document = readOne(
          caseDocument,
          await post(path, { fields: some, ...(nextToken ? { nextToken } : {}) }),
          'The case',
        )
        found.templateId = document.templateId
        for (const [tag, value] of Object.entries(document.tags ?? {})) found.tags[tag] = value
        const values = document.fields.filter((field) => field !== null)
        for (const { id, value } of values) found.values.set(id, value)
        return { found: values, next: document.nextToken }
      })
    }
    return found
  }
  let begun = false
  return {
    readValue,
    async page(cursor) {
      const search = (nextToken: string | null) =>
        post('/cases-search', {
          maxResults: asking.pageSize ?? pageSize,
          sorts: [{ fieldId: 'created_datetime', sortOrder: 'Asc' }],
          fields: [{ id: 'title' }],
          ...(nextToken ? { nextToken } : {}),
        })
      // a mark from before a stop may have run out: then from the beginning, where all is found and left
      const document = await search(cursor).catch((error: unknown) => {
        if (begun || cursor === null || !(error instanceof AppError && error.code === 'source_rejected')) throw error
        return search(null)
      })
      begun = true
      const { cases, totalCount, nextToken } = readDocument(casePage, document, 'A page of cases')
      const ids = cases.flatMap((found) => (found ? [found.caseId] : []))
      return { cases: ids, next: nextToken || null, total: totalCount ?? null }
    },
    async readCase(reference) {
      const path = `/cases/${encode(reference)}`
      const values = await readValues(
        path,
        (await allFields()).map(({ fieldId }) => fieldId),
      )
      const items = await listed(async (nextToken) => {
        const input = { maxResults: itemsAtOnce, filters: [], ...(nextToken ? { nextToken } : {}) }
        const document = await post(`${path}/related-items-search`, input)
        const page = readOne(itemPage, document, 'What hangs on the case')
        return { found: page.relatedItems.filter((item) => item !== null), next: page.nextToken }
      })
      return caseOf({ ...values, items }, reference)
    },
    async template(reference) {
      const document = await post(`/templates/${encode(reference)}`)
      const template = readDocument(templateDocument, document, 'A template')
      const required = new Set((template.requiredFields ?? []).map(({ fieldId }) => fieldId))
      const own = (await allFields()).filter(({ fieldId }) => required.has(fieldId))
      const tags = template.tagPropagationConfigurations?.[0]?.tagMap ?? {}
      const { name, description } = template
      return {
        reference,
        name: name.slice(0, 200),
        description: description ?? '',
        statuses: [],
        fields: own.map((field) => sourceFieldOf(field, [])),
        tags,
      }
    },
    async domain(): Promise<SourceDomain> {
      const statuses = await optionsOf('status')
      const custom: SourceField[] = []
      for (const field of await allFields()) {
        const named = field.namespace === 'System' ? field.fieldId === 'case_reason' : true
        if (named)
          custom.push(sourceFieldOf(field, field.type === 'SingleSelect' ? await optionsOf(field.fieldId) : []))
        else if (keptAsFields.has(field.fieldId)) custom.push(sourceFieldOf(field, []))
      }
      return {
        fields: custom,
        statuses: statuses.map(({ value, label }) => ({ word: value, name: label, ends: value === 'closed' })),
      }
    },
  }
}

/** System fields that are fields of a case here too. */
const keptAsFields = new Set(['summary', 'customer_id', 'assigned_user', 'assigned_queue'])

/** `https://cases.eu-west-1.amazonaws.com` says its region; anything of ours takes any. */
const regionOf = (base: string): string => /cases\.([a-z0-9-]+)\.amazonaws/.exec(base)?.[1] ?? 'us-east-1'
