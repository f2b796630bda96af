import type { ConnectValue, Wire } from './field-type'

const same = (value: unknown): unknown => value

const persona = (type: string): Wire['persona'] => ({ type, toWire: same, fromWire: same })

const text = (value: ConnectValue): string | undefined => ('stringValue' in value ? value.stringValue : undefined)

/** A type that every shape writes as text. */
export const textWire = (
  personaType: string,
  connectType: Wire['connect']['type'] = 'Text',
  native: Record<string, unknown> = { type: 'string' },
): Wire => ({
  native,
  persona: persona(personaType),
  connect: { type: connectType, toWire: (value) => ({ stringValue: String(value) }), fromWire: text },
})

export const numberWire = (type: 'number' | 'integer'): Wire => ({
  native: { type },
  persona: persona(type),
  connect: {
    type: 'Number',
    toWire: (value) => ({ doubleValue: Number(value) }),
    fromWire: (value) => ('doubleValue' in value ? value.doubleValue : undefined),
  },
})

/** A type that Amazon's shape has no word for: its JSON stands in a text. */
export const jsonWire = (personaType: string, native: Record<string, unknown>): Wire => ({
  native,
  persona: persona(personaType),
  connect: {
    type: 'Text',
    multiline: true,
    toWire: (value) => ({ stringValue: JSON.stringify(value) }),
    fromWire: (value) => parsed(text(value)),
  },
})

function parsed(words: string | undefined): unknown {
  if (words === undefined) return undefined
  try {
    return JSON.parse(words) as unknown
  } catch {
    return undefined
  }
}
