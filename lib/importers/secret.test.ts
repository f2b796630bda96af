import { describe, expect, it } from 'vitest'
import { readSecret } from './secret'

const nothing = () => ''

describe('the key of an import', () => {
  it('comes from a file, standard input or the environment', () => {
    const read = (path: string | 0) => (path === 0 ? ' from_input\n' : ` in_${path}\n`)
    expect(readSecret('persona', { 'key-file': 'a.key' }, {}, read)).toEqual({ secret: 'in_a.key' })
    expect(readSecret('persona', { 'key-file': '-' }, {}, read)).toEqual({ secret: 'from_input' })
    expect(readSecret('persona', {}, { DOCKET_IMPORT_KEY: 'set' }, nothing)).toEqual({ secret: 'set' })
    expect(() => readSecret('persona', {}, {}, nothing)).toThrow('There is no key')
  })

  it('of Connect is a pair, or what makes one, with its domain', () => {
    const printed = JSON.stringify({ accessKeyId: 'A', secretAccessKey: 'b/c', region: 'eu-west-1', domainId: 'd' })
    const environment = { DOCKET_IMPORT_KEY: printed }
    expect(readSecret('connect', {}, environment, nothing)).toEqual({
      secret: 'A:b/c',
      domainId: 'd',
      region: 'eu-west-1',
    })
    expect(readSecret('connect', { domain: 'e' }, { DOCKET_IMPORT_KEY: 'A:b' }, nothing)).toEqual({
      secret: 'A:b',
      domainId: 'e',
    })
    expect(() => readSecret('connect', {}, { DOCKET_IMPORT_KEY: '{"secretAccessKey":"hidden"' }, nothing)).toThrow(
      /^(?!.*hidden)/,
    )
  })
})
