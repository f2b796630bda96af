import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

type SecretFieldProps = {
  label: string
  help: string
  error: string | null
  value: string
  onChange: (secret: string) => void
}

/** The key of the system that is imported from. */
export function SecretField({ label, help, error, value, onChange }: SecretFieldProps) {
  return (
    <Field label={label} help={help} error={error}>
      <Input
        type="password"
        value={value}
        autoComplete="off"
        className="font-mono"
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
