import { expect, test } from 'vitest'
import { templateDefinition } from '@/lib/templates/schema'
import { apiKeyActor, memberActor, type World } from '@/lib/testing/factories'
import { maskObjectData } from './masking'
import { maskedValue } from './names'

const world = { people: { reviewer: { id: 'u' } }, organizationId: 'o', environmentId: 'e' } as unknown as World
const definition = templateDefinition.parse({
  fields: [
    { key: 'tax_id', type: 'text', label: 'Tax id', sensitive: true },
    { key: 'country', type: 'country', label: 'Country' },
  ],
  statuses: [
    { key: 'new', name: 'New', kind: 'initial', next: ['closed'] },
    { key: 'closed', name: 'Closed', kind: 'end' },
  ],
})
const data = { tax_id: '123', country: 'PT', owners: [{ name: 'Ada', tax_id: '456' }, { tax_id: '' }] }

test('an object shows no person what its template holds sensitive, at any depth', () => {
  expect(maskObjectData(memberActor(world), definition, data)).toEqual({
    tax_id: maskedValue,
    country: 'PT',
    owners: [{ name: 'Ada', tax_id: maskedValue }, { tax_id: '' }],
  })
  expect(maskObjectData(apiKeyActor(world), definition, data)).toEqual(data)
})
