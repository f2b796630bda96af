import { Avatar } from './avatar'

type AvatarStackProps = { people: readonly { id: string; name: string }[]; label: string; max?: number }

export function AvatarStack({ people, label, max = 3 }: AvatarStackProps) {
  const hidden = people.slice(max)
  return (
    <span className="inline-flex items-center gap-0.5">
      <span className="sr-only">{label}: </span>
      {people.slice(0, max).map((person) => (
        <Avatar key={person.id} id={person.id} name={person.name} />
      ))}
      {hidden.length > 0 ? (
        <span title={hidden.map((person) => person.name).join(', ')} className="tabular ps-0.5 text-12 text-muted">
          +{hidden.length}
        </span>
      ) : null}
    </span>
  )
}
