import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Table, type TableColumn } from '@/components/ui/table'
import { TimeAgo } from '@/components/ui/time-ago'
import { paths } from '@/lib/paths'
import type { WorkflowSecretView } from '@/lib/workflows/view'
import { DeleteSecret } from './delete-secret'
import { SecretDialog } from './secret-dialog'

const columns: TableColumn[] = [
  { title: 'Name' },
  { title: 'Signs requests of', from: 'md' },
  { title: 'Added', from: 'sm' },
  { title: 'Actions', titleHidden: true },
]

export function SecretTable({ env, secrets }: { env: string; secrets: readonly WorkflowSecretView[] }) {
  return (
    <Table caption="Secrets" columns={columns}>
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
    </Table>
  )
}
