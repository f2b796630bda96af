import { Chip } from '@/components/ui/chip'
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

const heading = 'h-9 px-4 text-start text-12 font-medium text-muted whitespace-nowrap'

export function KeyTable({ env, keys, at }: KeyTableProps) {
  return (
    <div className="overflow-x-auto rounded-panel border border-hairline bg-panel">
      <table className="w-full">
        <caption className="sr-only">API keys</caption>
        <thead>
          <tr className="border-b border-hairline">
            <th scope="col" className={heading}>
              Key
            </th>
            <th scope="col" className={`${heading} max-lg:hidden`}>
              Scopes
            </th>
            <th scope="col" className={`${heading} max-md:hidden`}>
              Last used
            </th>
            <th scope="col" className={`${heading} max-md:hidden`}>
              Expires
            </th>
            <th scope="col" className={heading}>
              State
            </th>
            <th scope="col" className={heading}>
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <KeyRow key={key.id} env={env} apiKey={key} at={at} />
          ))}
        </tbody>
      </table>
    </div>
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
          <Chip tone="red">Revoked</Chip>
        ) : expired ? (
          <Chip tone="slate">Expired</Chip>
        ) : (
          <Chip tone="green">Works</Chip>
        )}
      </td>
      <td className="w-px px-3 py-2 text-end">{dead ? null : <RevokeKey env={env} apiKey={apiKey} />}</td>
    </tr>
  )
}
