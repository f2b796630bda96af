import { z } from 'zod'
import type { ConfigField } from '../view'

/** The case an action is about, as every case action asks for it. */
export const caseField: ConfigField = {
  key: 'case',
  label: 'Case',
  widget: 'case',
  required: true,
  help: 'The case of the trigger, or one that an earlier step made or found.',
}
export const caseConfig = z.uuid('must be the id of a case.')
export const word = z.string().trim().min(1).max(320)
export const tagList = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(','))])
  .transform((tags) => tags.map((tag) => tag.trim()).filter(Boolean))
