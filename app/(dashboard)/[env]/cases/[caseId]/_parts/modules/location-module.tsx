'use client'

import { MapPin } from 'lucide-react'
import { textOf } from '@/components/cases/objects/object-data'
import { objectLabels } from '@/lib/objects/names'
import type { LayoutModule } from '@/lib/templates/layout-schema'
import { useCase } from '../case-context'

/** Every place an attached object names; a list, since a map would call out of the machine. */
export function LocationModule({ module: { objectTypes } }: { module: LayoutModule }) {
  const { objects } = useCase().detail
  const shown = objectTypes ? objects.filter(({ type }) => objectTypes.includes(type)) : objects
  const places = shown.flatMap((object) => {
    const place = [textOf(object.data, 'city'), textOf(object.data, 'country')].filter(Boolean).join(', ')
    return place && textOf(object.data, 'latitude', 'ip', 'city') ? [{ object, place }] : []
  })
  if (places.length === 0) return <p className="text-muted">No attached object names a place.</p>
  return (
    <ul className="flex flex-col gap-1.5">
      {places.slice(0, 20).map(({ object, place }) => (
        <li key={object.id} className="flex items-start gap-2">
          <MapPin aria-hidden className="mt-0.5 size-4 shrink-0 text-faint" />
          <span className="min-w-0">
            {place}
            <span className="block text-12 text-muted">
              {objectLabels[object.type]}: {object.title}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
