/** Lower ends in days; an age is in the last one it has reached. */
export const ageBands = [0, 1, 3, 7, 30] as const

export const urgencies = ['on_track', 'warning', 'critical', 'breached', 'paused', 'none'] as const
export type Urgency = (typeof urgencies)[number]
