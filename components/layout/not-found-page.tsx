import { SearchX } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from './link-button'

export function NotFoundPage() {
  return (
    <div className="grid min-h-[70dvh] place-items-center">
      <EmptyState
        icon={<SearchX />}
        title="There is nothing here"
        action={<LinkButton href="/">Go to my queues</LinkButton>}
      >
        The address is wrong, or what it names is not open to you.
      </EmptyState>
    </div>
  )
}
