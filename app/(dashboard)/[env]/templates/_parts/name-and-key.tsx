import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

type NameAndKeyProps = {
  name: string
  shownKey: string
  onName: (name: string) => void
  onKey: (key: string) => void
  problemAt: (field: string) => string | null
}

/** What people and what integrations call a template that is about to be made. */
export function NameAndKey({ name, shownKey, onName, onKey, problemAt }: NameAndKeyProps) {
  return (
    <>
      <Field label="Name" required error={problemAt('name')}>
        <Input value={name} maxLength={200} onChange={(event) => onName(event.target.value)} />
      </Field>
      <Field
        label="Key"
        required
        help="What integrations call it; it cannot be changed later."
        error={problemAt('key')}
      >
        <Input
          className="font-mono text-12"
          value={shownKey}
          maxLength={64}
          spellCheck={false}
          onChange={(event) => onKey(event.target.value)}
        />
      </Field>
    </>
  )
}
