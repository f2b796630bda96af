import 'server-only'
import { z } from 'zod'
import { sendMail } from '@/lib/mail/send-mail'
import { listOf, text } from '../../shapes'
import { externalStep } from '../contract'

const address = z.email('must be an e-mail address.').max(320)

export const emailStep = externalStep({
  type: 'email.send',
  label: 'Send e-mail',
  summary: 'Sends an e-mail through the mail server of this installation.',
  group: 'People',
  fields: [
    { key: 'to', label: 'To', widget: 'tags', required: true, help: 'Addresses, 20 at most.' },
    { key: 'subject', label: 'Subject', widget: 'text', required: true },
    { key: 'text', label: 'Text', widget: 'long_text', required: true },
  ],
  output: { accepted: listOf(text(), 'Accepted for') },
  example: {
    to: ['ops@example.com'],
    subject: '{{trigger.case.name}}',
    text: 'Please look at {{trigger.case.title}}.',
  },
  config: z.strictObject({
    to: z
      .union([z.array(z.string()), z.string().transform((list) => list.split(','))])
      .transform((list) => list.map((one) => one.trim()))
      .pipe(z.array(address).min(1).max(20)),
    subject: z.string().trim().min(1).max(300),
    text: z.string().trim().min(1).max(50_000),
  }),
  call: ({ stepKey, timeoutMs }, { to, subject, text: body }) =>
    sendMail({ to, subject, text: body, messageId: stepKey.replaceAll(':', '.'), timeoutMs }),
})
