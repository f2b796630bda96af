'use client'

import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useChange } from '@/components/editing/use-change'
import { Button } from '@/components/ui/button'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Notice } from '@/components/ui/notice'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { importKeys } from '@/lib/importers/client'
import { type ImportSource, importSources, sourceLabels } from '@/lib/importers/names'
import { startImportAction } from '../actions'
import { SecretField } from './secret-field'

const sources = importSources.map((source) => ({ value: source, label: sourceLabels[source] }))
const addresses: Record<ImportSource, string> = {
  persona: 'https://api.withpersona.com',
  connect: 'https://cases.eu-west-1.amazonaws.com',
}

export function ImportForm({ env, onDone }: { env: string; onDone: () => void }) {
  const client = useQueryClient()
  const { run, pending, problemAt, problemBeside } = useChange()
  const [source, setSource] = useState<ImportSource>('persona')
  const [url, setUrl] = useState(addresses.persona)
  const [domainId, setDomainId] = useState('')
  const [accessKeyId, setAccessKeyId] = useState('')
  const [secret, setSecret] = useState('')
  const [dryRun, setDryRun] = useState(true)
  const connect = source === 'connect'

  async function submit(event: FormEvent) {
    event.preventDefault()
    const key = secret.trim()
    const started = await run(() =>
      startImportAction(env, {
        source,
        url,
        dryRun,
        secret: connect ? `${accessKeyId.trim()}:${key}` : key,
        ...(connect && domainId.trim() ? { domainId } : {}),
      }),
    )
    if (!started) return
    await client.invalidateQueries({ queryKey: importKeys.list(env) })
    onDone()
  }

  const problem = problemBeside('url', 'domainId', 'secret')
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {problem ? <Notice kind="failure">{problem}</Notice> : null}
      <SegmentedControl
        label="From"
        options={sources}
        value={source}
        onValueChange={(next) => {
          setSource(next)
          setUrl(addresses[next])
        }}
      />
      <Field label="Address" help="Where its API is." error={problemAt('url')}>
        <Input
          value={url}
          type="url"
          inputMode="url"
          autoComplete="off"
          onChange={(event) => setUrl(event.target.value)}
        />
      </Field>
      {connect ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Domain" help="The id of the domain of cases." error={problemAt('domainId')}>
            <Input value={domainId} autoComplete="off" onChange={(event) => setDomainId(event.target.value)} />
          </Field>
          <Field label="Access key id">
            <Input value={accessKeyId} autoComplete="off" onChange={(event) => setAccessKeyId(event.target.value)} />
          </Field>
        </div>
      ) : null}
      <SecretField
        label={connect ? 'Secret access key' : 'API key'}
        help="Kept encrypted while the import runs, and erased when it ends."
        error={problemAt('secret')}
        value={secret}
        onChange={setSecret}
      />
      <CheckboxField
        label="Dry run: say what would be made, and make nothing"
        checked={dryRun}
        onCheckedChange={setDryRun}
      />
      <Button type="submit" variant="primary" pending={pending} className="self-end">
        {dryRun ? 'Start dry run' : 'Start import'}
      </Button>
    </form>
  )
}
