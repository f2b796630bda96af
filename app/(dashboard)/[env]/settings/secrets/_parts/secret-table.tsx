import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { TimeAgo } from '@/components/ui/time-ago'
import { paths } from '@/lib/paths'
import type { WorkflowSecretView } from '@/lib/workflows/view'
import { DeleteSecret } from './delete-secret'
import { SecretDialog } from './secret-dialog'

const heading = 'h-9 px-4 text-start text-12 font-medium text-muted whitespace-nowrap'

export function SecretTable({ env, secrets }: { env: string; secrets: readonly WorkflowSecretView[] }) {
  return (
    <div className="overflow-x-auto rounded-panel border border-hairline bg-panel">
      <table className="w-full">
        <caption className="sr-only">Secrets</caption>
        <thead>
          <tr className="border-b border-hairline">
            <th scope="col" className={heading}>
              Name
            </th>
            <th scope="col" className={`${heading} max-md:hidden`}>
              Signs requests of
            </th>
            <th scope="col" className={`${heading} max-sm:hidden`}>
              Added
            </th>
            <th scope="col" className={heading}>
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {secrets.map((secret) => (
            <tr key={secret.name} className="border-b border-hairline last:border-b-0">
              <th scope="row" className="px-4 py-2 text-start font-mono font-normal wrap-anywhere">
                {secret.name}
              </th>
              <td className="px-4 py-2 max-md:hidden">
                {secret.usedBy.length === 0 ? <span className="text-faint">–</span> : null}
                <span className="flex flex-wrap gap-x-3">
                  {secret.usedBy.map(({ key, name }) => (
                    <Link key={key} href={paths.workflow(env, key)} className="text-link hover:underline">
                      {name}
                    </Link>
                  ))}
                </span>
              </td>
              <td className="px-4 py-2 whitespace-nowrap text-muted max-sm:hidden">
                <TimeAgo at={secret.createdAt} />
              </td>
              <td className="w-px px-3 py-2">
                <span className="flex justify-end gap-2">
                  <SecretDialog
                    env={env}
                    name={secret.name}
                    trigger={
                      <Button size="dense" aria-label={`Replace ${secret.name}`}>
                        Replace
                      </Button>
                    }
                  />
                  <DeleteSecret env={env} secret={secret} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
