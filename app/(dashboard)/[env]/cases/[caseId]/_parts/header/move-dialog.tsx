'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { moveCaseAction } from '../../actions'
import { useCase } from '../case-context'
import { ChangeDialog } from './change-dialog'

export function MoveDialog({ onClose }: { onClose: () => void }) {
  const { env, detail, directory } = useCase()
  const [queueId, setQueueId] = useState<string | null>(null)
  const others = directory.queues.filter(({ id }) => id !== detail.case.queueId)
  const queue = others.find(({ id }) => id === queueId)
  return (
    <ChangeDialog
      title="Move to another queue"
      description={`It is in ${detail.case.queueName} now. A queue with a target of its own sets the deadline anew.`}
      confirmLabel="Move"
      incomplete={queue ? null : 'Choose a queue.'}
      onClose={onClose}
      change={(reason) => ({
        aspect: 'queue',
        mine: queue?.name,
        done: `Moved to ${queue?.name}`,
        send: (version) =>
          moveCaseAction(env, {
            caseId: detail.case.id,
            queueId: queueId ?? '',
            reason: reason || undefined,
            version,
          }),
      })}
    >
      <Field label="Queue" required>
        <Select
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={queueId}
          onValueChange={setQueueId}
          placeholder="Choose a queue"
        />
      </Field>
    </ChangeDialog>
  )
}
