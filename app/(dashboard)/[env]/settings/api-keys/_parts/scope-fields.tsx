import { CheckboxField } from '@/components/ui/checkbox-field'
import { scopeNames } from '@/lib/api-keys/names'
import { type Scope, scopes } from '@/lib/auth/permissions'

type ScopeFieldsProps = { chosen: readonly Scope[]; onChange: (chosen: Scope[]) => void; problem: string | null }

export function ScopeFields({ chosen, onChange, problem }: ScopeFieldsProps) {
  const everything = chosen.includes('*')
  return (
    <fieldset>
      <legend className="mb-1 text-12 font-medium text-muted">What it may do</legend>
      <CheckboxField
        label={scopeNames['*']}
        checked={everything}
        onCheckedChange={(checked) => onChange(checked ? ['*'] : [])}
      />
      <div className="mt-1 grid gap-x-4 border-t border-hairline pt-1 sm:grid-cols-2">
        {scopes
          .filter((scope) => scope !== '*')
          .map((scope) => (
            <CheckboxField
              key={scope}
              label={scopeNames[scope]}
              help={<code className="font-mono">{scope}</code>}
              disabled={everything}
              checked={everything || chosen.includes(scope)}
              onCheckedChange={(checked) =>
                onChange(checked ? [...chosen, scope] : chosen.filter((candidate) => candidate !== scope))
              }
            />
          ))}
      </div>
      {problem ? (
        <p role="alert" className="mt-1 text-12 text-state-red">
          {problem}
        </p>
      ) : null}
    </fieldset>
  )
}
