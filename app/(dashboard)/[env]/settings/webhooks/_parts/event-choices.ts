import { webhookShapes } from '@/lib/api/webhook-shapes'
import type { EventChoices } from './webhook-form'

/** The names of events that each style has, to choose from. */
export const eventChoices = (): EventChoices => ({
  standard: webhookShapes.standard.known,
  zenoo: webhookShapes.zenoo.known,
  persona: webhookShapes.persona.known,
  connect: webhookShapes.connect.known,
})
