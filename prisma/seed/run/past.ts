import { now, startingAt } from '@/lib/kernel/clock'

/** The past of one case while it is played: what is done takes a moment, and what follows comes after that moment. */
export class Past {
  /** When the last thing was over. */
  over: Date

  constructor(from: Date) {
    this.over = from
  }

  /** The instant itself, or where the past has got to already. */
  notBefore(instant: Date): Date {
    return instant > this.over ? instant : this.over
  }

  play<Value>(instant: Date, run: () => Promise<Value>): Promise<Value> {
    return startingAt(this.notBefore(instant), async () => {
      const value = await run()
      this.over = now()
      return value
    })
  }
}
