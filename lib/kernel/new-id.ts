import { randomUUIDv7 } from 'node:crypto'

/** A new uuid v7: ordered by time, so that inserts stay at one end of the index. */
export const newId = (): string => randomUUIDv7()
