'use client'

import { Paperclip } from 'lucide-react'
import { useState } from 'react'
import { ObjectCard } from '@/components/cases/objects/object-card'
import { TransactionTable } from '@/components/cases/objects/transaction-table'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import type { AttachedObjectView } from '@/lib/cases/detail'
import type { LayoutModule } from '@/lib/templates/layout-schema'
import { useCase } from '../case-context'
import { useOpenable } from '../openables'
import { useObjectChanges } from './use-object-changes'

type ModuleProps = { module: Pick<LayoutModule, 'objectTypes'> }

/** Cards shown before the rest is asked for. */
const firstShown = 24
/** More payments than this read better as a table. */
const tableFrom = 3

export function ObjectsModule({ module: { objectTypes } }: ModuleProps) {
  const { objects } = useCase().detail
  return (
    <ObjectList
      filtered={objectTypes !== undefined}
      objects={objectTypes ? objects.filter(({ type }) => objectTypes.includes(type)) : objects}
    />
  )
}

export const EntitiesModule = () => <OfTypes types={['person', 'company']} />
export const AlertsModule = () => <OfTypes types={['alert']} />
export const DocumentsModule = () => <OfTypes types={['document']} />

function OfTypes({ types }: { types: string[] }) {
  return <ObjectsModule module={{ objectTypes: types }} />
}

function ObjectList({ objects, filtered }: { objects: readonly AttachedObjectView[]; filtered: boolean }) {
  const { refusalOf } = useCase()
  const [, setAttach] = useOpenable('attach')
  const [all, setAll] = useState(false)
  const [leaving, setLeaving] = useState<AttachedObjectView | null>(null)
  const { detach, setStatus } = useObjectChanges()
  const locked = refusalOf('object:write')
  const payments = objects.filter(({ type }) => type === 'transaction')
  const inTable = payments.length >= tableFrom
  const cards = inTable ? objects.filter(({ type }) => type !== 'transaction') : objects
  const shown = all ? cards : cards.slice(0, firstShown)
  return (
    <div data-place="objects" className="flex scroll-mt-32 flex-col gap-3">
      {objects.length === 0 ? (
        <div className="flex flex-wrap items-center gap-3 rounded-panel border border-dashed border-hairline px-4 py-3 text-muted">
          {filtered ? 'Nothing of this kind is attached.' : 'Nothing is attached.'}
          {locked ? null : (
            <Button size="dense" icon={<Paperclip aria-hidden />} onClick={() => setAttach(true)}>
              Attach an object
            </Button>
          )}
        </div>
      ) : null}
      {shown.map((object) => (
        <ObjectCard
          key={object.id}
          object={object}
          onDetach={locked ? undefined : () => setLeaving(object)}
          onSetStatus={
            locked || object.type !== 'alert' ? undefined : (status, note) => setStatus(object, status, note)
          }
        />
      ))}
      {cards.length > shown.length ? (
        <Button className="self-start" onClick={() => setAll(true)}>
          Show all {cards.length}
        </Button>
      ) : null}
      {inTable ? (
        <Card title={`${payments.length} payments`} headingLevel={3} flush>
          <TransactionTable objects={payments} />
        </Card>
      ) : null}
      <ConfirmDialog
        open={leaving !== null}
        onOpenChange={(open) => (open ? undefined : setLeaving(null))}
        title={`Detach ${leaving?.title ?? ''}`}
        description="It leaves this case; the object itself stays and can be attached again. The timeline keeps that it was here."
        confirmLabel="Detach"
        onConfirm={() => {
          if (leaving) void detach(leaving)
          setLeaving(null)
        }}
      />
    </div>
  )
}
