'use client'

import { type FormEvent, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { Textarea } from '@/components/ui/textarea'
import type { WebhookStyle } from '@/lib/webhooks/names'
import type { SignatureCheck, WebhookView } from '@/lib/webhooks/schema'
import { checkSignatureAction } from '../../actions'

type SignatureDialogProps = { env: string; webhook: WebhookView; open: boolean; onClose: () => void }
type Member = 'id' | 'timestamp' | 'signature'

type Headers = { member: Member; label: string }[]
const standard: Headers = [
  { member: 'id', label: 'webhook-id' },
  { member: 'timestamp', label: 'webhook-timestamp' },
  { member: 'signature', label: 'webhook-signature' },
]

/** The headers of a message that its signature is made of. */
const headers: Record<WebhookStyle, Headers> = {
  standard,
  connect: standard,
  zenoo: [{ member: 'signature', label: 'X-Zenoo-Signature' }],
  persona: [{ member: 'signature', label: 'Persona-Signature' }],
}

const verdicts: Record<SignatureCheck['verdict'], { kind: 'success' | 'warning' | 'failure'; text: string }> = {
  newest: { kind: 'success', text: 'The signature is right: it was made with the secret of now.' },
  previous: {
    kind: 'warning',
    text: 'The signature is right, made with the secret before this one, which still is valid.',
  },
  none: {
    kind: 'failure',
    text: 'No secret that is valid now makes this signature over this body. The body must be the bytes as they came, not parsed and written anew.',
  },
  unreadable: { kind: 'failure', text: 'The instant of the signature cannot be read.' },
}

export function SignatureDialog({ env, webhook, open, onClose }: SignatureDialogProps) {
  const { run, pending, problemAt, refusal } = useChange()
  const [values, setValues] = useState<Record<Member, string>>({ id: '', timestamp: '', signature: '' })
  const [body, setBody] = useState('')
  const [check, setCheck] = useState<SignatureCheck | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    setCheck(await run(() => checkSignatureAction(env, { webhookId: webhook.id, ...values, body })))
  }

  const verdict = check ? verdicts[check.verdict] : null
  return (
    <Dialog
      size="medium"
      title="Check a signature"
      description="Paste a message as your receiver got it, to see whether Docket would have signed it so."
      open={open}
      onOpenChange={onClose}
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {verdict ? <Notice kind={verdict.kind}>{verdict.text}</Notice> : null}
        {refusal && refusal.problems.length === 0 ? <Notice kind="failure">{refusal.message}</Notice> : null}
        {headers[webhook.style].map(({ member, label }) => (
          <Field key={member} label={label} error={problemAt(member)}>
            <Input
              value={values[member]}
              autoComplete="off"
              className="font-mono"
              onChange={(event) => setValues({ ...values, [member]: event.target.value })}
            />
          </Field>
        ))}
        <Field label="Body" error={problemAt('body')}>
          <Textarea rows={6} value={body} className="font-mono" onChange={(event) => setBody(event.target.value)} />
        </Field>
        <Button type="submit" variant="primary" pending={pending} className="self-end">
          Check signature
        </Button>
      </form>
    </Dialog>
  )
}
