import 'server-only'
import { z } from 'zod'
import { command } from '@/lib/commands'
import { unchanged } from '@/lib/kernel/command'
import { templatesUsing } from '../templates-using'
import { publishDrawn } from './publish-drawn'

/** Publishes anew every template that rests on a layout or rule; each publication records itself. */
export const redrawTemplates = command({
  name: 'template.redraw',
  permission: 'template:write',
  input: z.strictObject({ using: z.uuid() }),
  async run({ tx, actor }, { using }) {
    for (const templateId of await templatesUsing(tx, using)) await publishDrawn(actor, tx, templateId)
    return unchanged(null)
  },
})
