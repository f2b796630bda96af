/** A workflow in the small language of the property test, and what it means: the model the engine is held against. */
export type Small =
  | { kind: 'say'; key: string; word: string }
  | { kind: 'fail'; key: string; passes: boolean }
  | { kind: 'add'; key: string; amount: number }
  | { kind: 'stop'; key: string }
  | { kind: 'wait'; key: string }
  | { kind: 'choose'; key: string; over: number; high: Small[]; low: Small[] }
  | { kind: 'both'; key: string; branches: Small[][] }
  | { kind: 'each'; key: string; items: string[]; parallel: boolean; steps: Small[] }
  | { kind: 'times'; key: string; until: number; steps: Small[] }

export interface Trace {
  state: 'succeeded' | 'failed'
  /** `key@iteration state`, without regard to the order among branches. */
  steps: string[]
  total: number
}

class Ended extends Error {
  constructor(readonly state: Trace['state']) {
    super(state)
  }
}

/** Does a workflow in plain recursion: what the engine must come to as well, however it is cut into transactions. */
export function interpret(program: Small[]): Trace {
  const steps: string[] = []
  let total = 0
  const record = (key: string, iteration: string, state: string) => void steps.push(`${key}@${iteration} ${state}`)
  const inner = (iteration: string, round: number) => (iteration === '' ? `${round}` : `${iteration}.${round}`)
  const run = (list: Small[], iteration: string): void => {
    for (const step of list) doOne(step, iteration)
  }
  const doOne = (step: Small, iteration: string): void => {
    const done = () => record(step.key, iteration, 'succeeded')
    switch (step.kind) {
      case 'fail':
        record(step.key, iteration, 'failed')
        if (!step.passes) throw new Ended('failed')
        return
      case 'add':
        total += step.amount
        done()
        return
      case 'stop':
        done()
        throw new Ended('succeeded')
      case 'choose':
        done()
        run(total > step.over ? step.high : step.low, iteration)
        return
      case 'both':
        for (const branch of step.branches) run(branch, iteration)
        done()
        return
      case 'each':
      case 'times':
        try {
          const goesOn = (round: number) => (step.kind === 'each' ? round < step.items.length : total < step.until)
          for (let round = 0; step.steps.length > 0 && goesOn(round); round++) run(step.steps, inner(iteration, round))
        } catch (error) {
          record(step.key, iteration, 'cancelled') // the run ended inside of it
          throw error
        }
        done()
        return
      default:
        done()
    }
  }
  try {
    run(program, '')
  } catch (error) {
    if (!(error instanceof Ended)) throw error
    return { state: error.state, steps: steps.sort(), total }
  }
  return { state: 'succeeded', steps: steps.sort(), total }
}
