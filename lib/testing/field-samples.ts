import type { FieldType } from '@/lib/fields/names'

export const sampleOptions = [
  { value: 'low', label: 'Low' },
  { value: 'high', label: 'High' },
  { value: 'old', label: 'Old', active: false },
]

export const sampleFileId = '0192a4f0-0000-7000-8000-000000000001'

interface Sample {
  good: unknown[]
  bad: unknown[]
  /** The first good one as an American reads it. */
  shown: string
}

/** Values that a field of each type without limits takes, and values it does not; selects have `sampleOptions`. */
export const fieldSamples: Record<FieldType, Sample> = {
  text: { good: ['a', ''], bad: [1, 'x'.repeat(1001)], shown: 'a' },
  long_text: { good: ['a\nb'], bad: [['a'], 'x'.repeat(20_001)], shown: 'a\nb' },
  number: { good: [1.5, -3], bad: ['1', Number.NaN, Number.POSITIVE_INFINITY], shown: '1.5' },
  integer: { good: [1200, 0], bad: [1.5, '1'], shown: '1,200' },
  boolean: { good: [true, false], bad: ['yes', 0], shown: 'Yes' },
  date: { good: ['2026-11-21'], bad: ['2026-02-30', '21.11.2026', 5], shown: 'Nov 21, 2026' },
  date_time: {
    good: ['2026-11-21T09:30:00Z', '2026-11-21T09:30:00+01:00'],
    bad: ['2026-11-21', '2026-11-21T09:30:00'],
    shown: 'Nov 21, 2026, 09:30 UTC',
  },
  single_select: { good: ['low'], bad: ['old', 'none', ['low']], shown: 'Low' },
  multi_select: { good: [['low', 'high'], []], bad: [['old'], 'low', ['low', 'low']], shown: 'Low, High' },
  email: { good: ['ana@example.test'], bad: ['ana', 'ana@'], shown: 'ana@example.test' },
  url: { good: ['https://example.test/a'], bad: ['javascript:alert(1)', 'example'], shown: 'https://example.test/a' },
  // the first of each is there in a world that has them, the second nowhere
  user: {
    good: ['ana@example.test', 'nobody@example.test', 'arn:aws:connect:eu-west-1:1:instance/i/agent/a'],
    bad: [1],
    shown: 'Ana',
  },
  file: { good: [sampleFileId, '0192a4f0-0000-7000-8000-000000000002'], bad: [{}], shown: sampleFileId },
  json: { good: [{ a: [1] }, 'x'], bad: ['x'.repeat(40_000)], shown: '{\n  "a": [\n    1\n  ]\n}' },
  money: {
    good: [{ amount: 1000, currency: 'EUR' }],
    bad: [{ amount: 1 }, 1, { amount: '1', currency: 'EUR' }, { amount: 1, currency: 'euro' }],
    shown: 'EUR 1,000.00',
  },
  country: { good: ['PT'], bad: ['Portugal', 'pt'], shown: 'Portugal' },
}
