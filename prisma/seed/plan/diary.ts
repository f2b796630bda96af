import { demoPeople } from '../people'
import type { Random } from '../random'
import { officeHours } from './hours'
import type { Doer, Step, TimedStep } from './steps'

/** Collects what is done to one case, in order, each entry later than the one before and none after the end. */
export class Diary {
  readonly steps: TimedStep[] = []
  private time: number

  constructor(
    private readonly random: Random,
    from: Date,
    readonly end: Date,
    /** Urgent work does not wait for the office to open. */
    private readonly urgent: boolean,
  ) {
    this.time = from.getTime()
  }

  get lastAt(): Date {
    return new Date(this.time)
  }

  hasAnswers(): boolean {
    return this.steps.some(({ by, step }) => by === 'service' && step.do === 'attach')
  }

  /** At the given share of the time that is left, in the doer's office hours where there is room for that. */
  at(share: number, by: Doer, step: Step): this {
    const left = this.end.getTime() - this.time
    const wished = new Date(this.time + left * Math.min(1, share))
    const zone = demoPeople.find(({ login }) => login === by)?.timeZone
    const moved = zone && !this.urgent ? officeHours(this.random, zone, wished) : wished
    return this.put(moved.getTime() < this.end.getTime() ? moved : wished, by, step)
  }

  /** Right after the last entry: the same sitting. */
  soon(by: Doer, step: Step, minutes: readonly [number, number] = [1, 9]): this {
    return this.put(new Date(this.time + this.random.int(minutes[0] * 60, minutes[1] * 60) * 1000), by, step)
  }

  /** As the very last thing. */
  last(by: Doer, step: Step): void {
    this.steps.push({ at: this.end, by, step })
  }

  private put(wished: Date, by: Doer, step: Step): this {
    const room = this.end.getTime() - this.time
    // whatever the wish, there stays room for what follows
    const at = Math.max(this.time + Math.min(1000, room / 40), Math.min(wished.getTime(), this.time + room * 0.9))
    this.time = at
    this.steps.push({ at: new Date(at), by, step })
    return this
  }
}
