import { describe, expect, it } from 'vitest'
import { definitionOf } from '../plan/fate'
import { shortestWay } from './walk-to-status'

describe('the way to a status', () => {
  const definition = definitionOf('kyc_onboarding')

  it('is one step where the template allows it', () => {
    expect(shortestWay(definition, 'in_progress', 'client_input')).toEqual(['client_input'])
  })

  it('goes round where it must', () => {
    expect(shortestWay(definition, 'escalated', 'client_input')).toEqual(['in_progress', 'client_input'])
  })

  it('is none where the case is there already, or cannot go', () => {
    expect(shortestWay(definition, 'new', 'new')).toEqual([])
    expect(() => shortestWay(definition, 'closed', 'new')).toThrow('No way leads from closed to new.')
  })
})
