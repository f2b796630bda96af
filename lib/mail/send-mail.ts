import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import { env } from '@/lib/env'
import { AppError } from '@/lib/kernel/errors'

export interface Mail {
  to: string[]
  subject: string
  text: string
  /** The same for the same mail however often it is sent, so that a receiver can tell. */
  messageId: string
  timeoutMs: number
}

let opened: { url: string; transport: Transporter } | undefined

function transportFor(url: string, timeoutMs: number): Transporter {
  if (opened?.url !== url)
    opened = { url, transport: createTransport({ url, connectionTimeout: timeoutMs, socketTimeout: timeoutMs }) }
  return opened.transport
}

/** Sends through SMTP_URL; its host is the sender's. @throws AppError `invalid` mail_not_configured, mail_refused; `unavailable` mail_unavailable */
export async function sendMail({ to, subject, text, messageId, timeoutMs }: Mail): Promise<{ accepted: string[] }> {
  const url = env().SMTP_URL
  if (!url)
    throw new AppError('invalid', 'mail_not_configured', 'This installation sends no e-mail: SMTP_URL is not set.')
  const host = new URL(url).hostname
  try {
    const sent = await transportFor(url, timeoutMs).sendMail({
      from: { name: 'Docket', address: `docket@${host}` },
      to,
      subject,
      text,
      messageId: `<${messageId}@docket>`,
    })
    return { accepted: sent.accepted.map(String) }
  } catch (error) {
    const { responseCode } = error as { responseCode?: number }
    if (responseCode !== undefined && responseCode >= 500)
      throw new AppError('invalid', 'mail_refused', 'The mail server refuses this e-mail for good.', { cause: error })
    throw new AppError('unavailable', 'mail_unavailable', 'The mail server cannot be reached just now.', {
      cause: error,
    })
  }
}
