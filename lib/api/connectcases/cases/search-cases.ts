import 'server-only'
import { z } from 'zod'
import { searchCases } from '@/lib/cases/queries/search-cases'
import { mapOfTags } from '@/lib/cases/tag-map'
import { readSurroundings } from '@/lib/related-items/queries/read-surroundings'
import { fieldOf, fieldsNamed, type WireFields } from '../fields/wire-fields'
import { type Operation, operation } from '../operation'
import { makeToken, readToken, scopeOf } from '../page-token'
import { fieldIdentifier, pageBody } from '../shapes'
import { fieldValues, needsSurroundings } from './case-values'
import { caseFilter, fieldIdsIn, sort } from './filter-shapes'
import { readFilter, subjectOf } from './read-filter'

/** Fields shown where none are asked for. */
const usual = ['title', 'status', 'reference_number', 'case_id']

const body = z.object({
  ...pageBody(100, 25),
  searchTerm: z.string().max(255).optional(),
  filter: caseFilter.optional(),
  sorts: z.array(sort).max(2).default([]),
  fields: z.array(fieldIdentifier).max(25).optional(),
})

export const searchCasesOperation: Operation = operation({
  name: 'SearchCases',
  method: 'POST',
  path: '/domains/{domainId}/cases-search',
  permission: 'case:read',
  errors: {},
  body,
  async run({ actor, body, arns, path }) {
    const { maxResults, nextToken, searchTerm, filter, sorts } = body
    const shownIds = body.fields?.map(({ id }) => id) ?? usual
    const domainId = actor.environmentId
    const ids = [...shownIds, ...sorts.map(({ fieldId }) => fieldId), ...(filter ? fieldIdsIn(filter) : [])]
    const known = await fieldsNamed(domainId, ids)
    const scope = scopeOf(path, [searchTerm, filter, sorts])
    const found = await searchCases(actor, {
      words: (searchTerm ?? '').split(/\s+/).filter(Boolean),
      textFields: textFields(known),
      filter: filter && readFilter(filter, known, domainId, subjectOf),
      sorts: sorts.map(({ fieldId, sortOrder }) => ({
        subject: subjectOf(fieldOf(known, fieldId)),
        descending: sortOrder === 'Desc',
      })),
      limit: maxResults,
      after: readToken(scope, nextToken),
    })
    const fields = [...new Set(shownIds)].map((id) => fieldOf(known, id))
    const around = needsSurroundings(fields)
      ? await readSurroundings(
          actor,
          found.rows.map(({ id }) => id),
        )
      : {}
    return {
      cases: found.rows.map((view) => ({
        caseId: view.id,
        templateId: view.templateId,
        fields: fieldValues({ view, around: around[view.id] }, fields, arns),
        tags: mapOfTags(view.tags),
      })),
      ...(found.totalCount === undefined ? {} : { totalCount: found.totalCount }),
      ...(found.next ? { nextToken: makeToken(scope, found.next) } : {}),
    }
  },
})

/** Keys of the fields a search term looks through: the texts, those out of use too. */
const textFields = ({ all }: WireFields): string[] =>
  all.flatMap(({ key, type }) => (key !== null && type === 'Text' ? [key] : []))
