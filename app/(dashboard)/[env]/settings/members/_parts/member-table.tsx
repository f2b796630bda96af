import { Avatar } from '@/components/ui/avatar'
import { Chip } from '@/components/ui/chip'
import { Table, type TableColumn } from '@/components/ui/table'
import { roleNames } from '@/lib/members/names'
import type { MemberView } from '@/lib/members/schema'
import { AvailabilityMenu } from './availability-menu'
import { MemberMenu } from './member-menu'

type MemberTableProps = {
  env: string
  members: readonly MemberView[]
  selfId: string
  mayWrite: boolean
  maySetAvailability: boolean
}

const columns: TableColumn[] = [
  { title: 'Person' },
  { title: 'Roles', from: 'md' },
  { title: 'Availability', from: 'sm' },
  { title: 'Actions', titleHidden: true },
]

export function MemberTable({ env, members, selfId, mayWrite, maySetAvailability }: MemberTableProps) {
  const activeAdmins = members.filter(({ roles, disabledAt }) => roles.includes('admin') && !disabledAt).length
  return (
    <Table caption="Members" columns={columns}>
      {members.map((member) => (
        <tr key={member.id} className="border-b border-hairline last:border-b-0">
          <th scope="row" className="max-w-0 px-4 py-2 text-start font-normal sm:w-2/5">
            <span className="flex items-center gap-2.5">
              <Avatar id={member.id} name={member.name} size={24} decorative />
              <span className="min-w-0">
                <span className="block truncate font-medium">
                  {member.name}
                  {member.id === selfId ? <span className="font-normal text-muted"> (you)</span> : null}
                </span>
                <span className="block truncate text-12 text-muted">{member.email}</span>
                <span className="block truncate text-12 text-muted md:hidden">
                  {member.roles.map((role) => roleNames[role].label).join(', ')}
                  {member.disabledAt ? <span className="sm:hidden"> · Disabled</span> : null}
                </span>
              </span>
            </span>
          </th>
          <td className="px-4 py-2 max-md:hidden">
            <span className="flex flex-wrap gap-1">
              {member.roles.map((role) => (
                <Chip key={role}>{roleNames[role].label}</Chip>
              ))}
            </span>
          </td>
          <td className="px-4 py-2 whitespace-nowrap max-sm:hidden">
            {member.disabledAt ? (
              <Chip tone="slate">Disabled</Chip>
            ) : (
              <AvailabilityMenu env={env} member={member} mayChange={maySetAvailability || member.id === selfId} />
            )}
          </td>
          <td className="w-px px-3 py-2 text-end">
            {mayWrite ? (
              <MemberMenu env={env} member={member} scene={{ self: member.id === selfId, activeAdmins }} />
            ) : null}
          </td>
        </tr>
      ))}
    </Table>
  )
}
