import { CheckboxField } from '@/components/ui/checkbox-field'
import { type Role, roles } from '@/lib/auth/permissions'
import { roleNames } from '@/lib/members/names'

type RoleFieldsProps = { chosen: readonly Role[]; onChange: (chosen: Role[]) => void; problem: string | null }

export function RoleFields({ chosen, onChange, problem }: RoleFieldsProps) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-12 font-medium text-muted">Roles, which add up</legend>
      {roles.map((role) => (
        <CheckboxField
          key={role}
          label={roleNames[role].label}
          help={roleNames[role].help}
          checked={chosen.includes(role)}
          onCheckedChange={(checked) =>
            onChange(checked ? [...chosen, role] : chosen.filter((candidate) => candidate !== role))
          }
        />
      ))}
      {problem ? (
        <p role="alert" className="text-12 text-state-red">
          {problem}
        </p>
      ) : null}
    </fieldset>
  )
}
