'use client'

import { useQuery } from '@tanstack/react-query'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { fetchJson } from '@/lib/doors/fetch-json'
import type { TemplateField } from '@/lib/fields/schema'
import { paths } from '@/lib/paths'
import type { Use } from '@/lib/uses'
import { useEditor } from '../editor-context'

type RemoveFieldDialogProps = { field: TemplateField; onClose: () => void; onRemove: () => void }

/** A field that the environment knows leaves this template; first what rests on it is said. */
export function RemoveFieldDialog({ field, onClose, onRemove }: RemoveFieldDialogProps) {
  const { env, template } = useEditor()
  const { data } = useQuery({
    queryKey: ['field-uses', env, field.key],
    queryFn: ({ signal }) => fetchJson<Use[]>(paths.internal.fieldUses(env, field.key), signal),
  })
  const others = data?.filter(({ noun, id }) => !(noun === 'template' && id === template.id)) ?? []
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={`Remove ${field.label}`}
      description={
        <>
          It leaves this template with its rules and its places in the layout; the environment keeps it. Where cases
          hold values of it, retire it instead: publishing refuses to lose them.
          {others.length > 0 ? (
            <span className="mt-2 block">
              Used by:
              {others.map(({ label }) => (
                <span key={label} className="block text-text">
                  {label}
                </span>
              ))}
            </span>
          ) : null}
        </>
      }
      confirmLabel="Remove field"
      danger
      pending={data === undefined}
      onConfirm={onRemove}
    />
  )
}
