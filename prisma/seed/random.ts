/** Numbers that look random and are the same on every machine and in every year, so that a demo can be talked about. */
export interface Random {
  /** 0 ≤ n < 1 */
  next(): number
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<Value>(values: readonly Value[]): Value
  /** `count` different ones, or all where there are fewer. */
  sample<Value>(values: readonly Value[], count: number): Value[]
  weighted<Value>(entries: readonly (readonly [Value, number])[]): Value
  /** `#` becomes a digit, `A` a capital letter; the rest stays. */
  code(pattern: string): string
  hex(length: number): string
}

const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ'

/** mulberry32: 32 bits of state, more than a demo asks for. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <Value>(values: readonly Value[]) => values[int(0, values.length - 1)] as Value
  const sample = <Value>(values: readonly Value[], count: number) => {
    const left = [...values]
    return Array.from(
      { length: Math.min(count, left.length) },
      () => left.splice(int(0, left.length - 1), 1)[0] as Value,
    )
  }
  const weighted = <Value>(entries: readonly (readonly [Value, number])[]) => {
    let point = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of entries) {
      point -= weight
      if (point < 0) return value
    }
    return (entries.at(-1) as readonly [Value, number])[0]
  }
  const code = (pattern: string) =>
    pattern.replace(/[#A]/g, (place) =>
      place === '#' ? String(int(0, 9)) : (letters[int(0, letters.length - 1)] ?? 'X'),
    )
  const hex = (length: number) => Array.from({ length }, () => int(0, 15).toString(16)).join('')
  return { next, int, chance: (probability) => next() < probability, pick, sample, weighted, code, hex }
}

/** `a, b, c` -> the three: keeps long word lists readable. */
export const list = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter(Boolean)

/** One row a line, columns between bars. */
export const rows = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
