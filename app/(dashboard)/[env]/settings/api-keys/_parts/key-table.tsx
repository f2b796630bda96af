import { CircleCheck, CircleX, ClockAlert } from 'lucide-react'
import { Chip } from '@/components/ui/chip'
import { Table, type TableColumn } from '@/components/ui/table'
import { TimeAgo } from '@/components/ui/time-ago'
import { scopeNames, shapeNames } from '@/lib/api-keys/names'
import type { ApiKeyView } from '@/lib/api-keys/schema'
import type { Scope } from '@/lib/auth/permissions'
import { RevokeKey } from './revoke-key'

type KeyTableProps = {
  env: string
  keys: readonly ApiKeyView[]
  /** The server's instant, which says what has expired. */
  at: string
}

const columns: TableColumn[] = [
  { title: 'Key' },
  { title: 'Scopes', from: 'lg' },
  { title: 'Last used', from: 'md' },
  { title: 'Expires', from: 'md' },
  { title: 'State' },
  { title: 'Actions', titleHidden: true },
]

export function KeyTable({ env, keys, at }: KeyTableProps) {
  return (
    <Table caption="API keys" columns={columns}>
      {keys.map((key) => (
        <KeyRow key={key.id} env={env} apiKey={key} at={at} />
      ))}
    </Table>
  )
}

function KeyRow({ env, apiKey, at }: { env: string; apiKey: ApiKeyView; at: string }) {
  const expired = apiKey.expiresAt !== null && apiKey.expiresAt <= at
  const dead = apiKey.revokedAt !== null || expired
  return (
    <tr className="border-b border-hairline last:border-b-0">
      <th scope="row" className="max-w-0 px-4 py-2 text-start font-normal max-sm:w-full sm:w-1/3">
        <span className={`block truncate ${dead ? 'text-muted' : 'font-medium'}`}>{apiKey.name}</span>
        <span className="block truncate text-12 text-muted">
          <span className="font-mono">{apiKey.prefix}…</span>
          {apiKey.shape === 'native' ? null : ` · ${shapeNames[apiKey.shape]}`}
        </span>
      </th>
      <td className="px-4 py-2 text-12 text-muted max-lg:hidden">
        {apiKey.scopes.includes('*') ? (
          'Everything'
        ) : (
          <span title={apiKey.scopes.map((scope) => scopeNames[scope as Scope] ?? scope).join('\n')}>
            {apiKey.scopes.join(', ')}
          </span>
        )}
      </td>
      <td className="px-4 py-2 whitespace-nowrap text-muted max-md:hidden">
        {apiKey.lastUsedAt ? <TimeAgo at={apiKey.lastUsedAt} /> : 'Never'}
      </td>
      <td className="px-4 py-2 whitespace-nowrap text-muted max-md:hidden">
        {apiKey.expiresAt ? <TimeAgo at={apiKey.expiresAt} /> : 'Never'}
      </td>
      <td className="px-4 py-2 whitespace-nowrap">
        {apiKey.revokedAt ? (
          <Chip tone="red" icon={<CircleX aria-hidden />}>
            Revoked
          </Chip>
        ) : expired ? (
          <Chip tone="slate" icon={<ClockAlert aria-hidden />}>
            Expired
          </Chip>
        ) : (
          <Chip tone="green" icon={<CircleCheck aria-hidden />}>
            Works
          </Chip>
        )}
      </td>
      <td className="w-px px-3 py-2 text-end">{dead ? null : <RevokeKey env={env} apiKey={apiKey} />}</td>
    </tr>
  )
}
