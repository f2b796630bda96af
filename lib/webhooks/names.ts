/** Whose envelope and signature an endpoint is sent. */
export const webhookStyles = ['standard', 'zenoo', 'persona', 'connect'] as const
export type WebhookStyle = (typeof webhookStyles)[number]

export const styleNames: Record<WebhookStyle, string> = {
  standard: 'Standard Webhooks',
  zenoo: 'Zenoo',
  persona: 'Persona',
  connect: 'Amazon Connect',
}

export const deliveryStates = ['pending', 'delivered', 'failed', 'cancelled', 'skipped'] as const
export type DeliveryState = (typeof deliveryStates)[number]

export type WebhookStatus = 'active' | 'disabled' | 'paused' | 'archived'

/** Where an endpoint stands: archived for good, disabled by somebody, paused by the engine, or at work. */
export const webhookStatus = (row: {
  enabled: boolean
  pausedAt: Date | string | null
  archivedAt: Date | string | null
}): WebhookStatus => (row.archivedAt ? 'archived' : !row.enabled ? 'disabled' : row.pausedAt ? 'paused' : 'active')
