/** On the wire and on screen in this order of urgency; `met` and `missed` once the clock stopped. */
export const slaStatuses = ['on_track', 'warning', 'critical', 'breached', 'paused', 'met', 'missed'] as const
export type SlaStatus = (typeof slaStatuses)[number]
