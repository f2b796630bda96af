/** On the wire and on screen in this order of urgency; `met` and `missed` once the clock stopped. */
export const slaStatuses = ['on_track', 'warning', 'critical', 'breached', 'paused', 'met', 'missed'] as const
export type SlaStatus = (typeof slaStatuses)[number]

/** From which crossing on managers are told of a case. */
export const managersToldAt = ['warning', 'critical', 'breached', 'never'] as const
export type ManagersToldAt = (typeof managersToldAt)[number]
