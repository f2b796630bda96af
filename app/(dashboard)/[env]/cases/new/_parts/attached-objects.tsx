'use client'

import { X } from 'lucide-react'
import { useCallback } from 'react'
import { Card } from '@/components/ui/card'
import { Combobox } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import type { Option } from '@/components/ui/option'
import { fetchJson } from '@/lib/doors/fetch-json'
import { objectLabels } from '@/lib/objects/names'
import type { FoundObject } from '@/lib/objects/queries/search-objects'
import { paths } from '@/lib/paths'

type AttachedObjectsProps = {
  env: string
  value: readonly Option[]
  onChange: (objects: Option[]) => void
  error: string | null
}

/** Objects that are known already and belong to the case. */
export function AttachedObjects({ env, value, onChange, error }: AttachedObjectsProps) {
  const loadOptions = useCallback(
    async (query: string, signal: AbortSignal) =>
      (await fetchJson<FoundObject[]>(`${paths.internal.objects(env)}?q=${encodeURIComponent(query)}`, signal)).map(
        ({ id, title, type, externalReference }) => ({
          value: id,
          label: title,
          detail: [objectLabels[type], externalReference].filter(Boolean).join(' · '),
        }),
      ),
    [env],
  )
  return (
    <Card title="Objects">
      <div className="flex flex-col gap-2">
        <Field label="Attach an object" help="Search by title or reference." error={error}>
          <Combobox
            placeholder="Find an object"
            loadOptions={loadOptions}
            value={null}
            onValueChange={(option) => {
              if (option && !value.some((held) => held.value === option.value)) onChange([...value, option])
            }}
          />
        </Field>
        {value.length > 0 ? (
          <ul aria-label="Objects to attach" className="flex flex-col">
            {value.map((object) => (
              <li
                key={object.value}
                className="flex min-h-9 items-center gap-2 border-b border-hairline/60 last:border-b-0"
              >
                <span className="min-w-0 flex-1 truncate">
                  {object.label} <span className="text-12 text-muted">{object.detail}</span>
                </span>
                <IconButton
                  label={`Leave out ${object.label}`}
                  icon={<X aria-hidden />}
                  onClick={() => onChange(value.filter((held) => held.value !== object.value))}
                />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Card>
  )
}
