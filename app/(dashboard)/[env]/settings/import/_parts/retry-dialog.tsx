'use client'

import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { importKeys } from '@/lib/importers/client'
import type { ImportView } from '@/lib/importers/schema'
import { retryImportAction } from '../actions'
import { SecretField } from './secret-field'

/** The key was erased when the import ended, so it is asked for once more. */
export function RetryDialog({ env, found }: { env: string; found: ImportView }) {
  const client = useQueryClient()
  const { run, pending, problemAt, problemBeside } = useChange()
  const [open, setOpen] = useState(false)
  const [secret, setSecret] = useState('')
  const connect = found.source === 'connect'

  async function submit(event: FormEvent) {
    event.preventDefault()
    const given = { importId: found.id, secret: connect ? `${found.keyHint}:${secret.trim()}` : secret }
    if (!(await run(() => retryImportAction(env, given)))) return
    setSecret('')
    setOpen(false)
    await client.invalidateQueries({ queryKey: importKeys.list(env) })
  }

  const problem = problemBeside('secret')
  return (
    <Dialog
      title="Go on with the import"
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="dense">Retry</Button>}
    >
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        {problem ? <Notice kind="failure">{problem}</Notice> : null}
        <SecretField
          label={connect ? `Secret access key of ${found.keyHint}` : 'API key'}
          help="The one given before was erased when the import ended."
          error={problemAt('secret')}
          value={secret}
          onChange={setSecret}
        />
        <Button type="submit" variant="primary" pending={pending} className="self-end">
          Go on
        </Button>
      </form>
    </Dialog>
  )
}
