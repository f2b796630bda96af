import { AppError } from '@/lib/kernel/errors'

/** The source did not do its part: refused, was away for long, or sent what cannot be understood. Its words are for people. */
export const sourceError = (code: string, message: string) => new AppError('unavailable', code, message)

/** What is wrong with something that the source sent, to be said of that one thing. */
export class Unreadable extends Error {}
