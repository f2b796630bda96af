import {
  AlignLeft,
  AtSign,
  Banknote,
  Braces,
  Calendar,
  CircleDot,
  Clock,
  Flag,
  Hash,
  Link2,
  ListChecks,
  Paperclip,
  SquareCheck,
  Type,
  UserRound,
} from 'lucide-react'
import type { FieldType } from '@/lib/fields/names'

const icons: Record<FieldType, typeof Type> = {
  text: Type,
  long_text: AlignLeft,
  number: Hash,
  integer: Hash,
  boolean: SquareCheck,
  date: Calendar,
  date_time: Clock,
  single_select: CircleDot,
  multi_select: ListChecks,
  email: AtSign,
  url: Link2,
  user: UserRound,
  file: Paperclip,
  json: Braces,
  money: Banknote,
  country: Flag,
}

export function FieldTypeIcon({ type }: { type: FieldType }) {
  const Icon = icons[type]
  return <Icon aria-hidden className="size-4 shrink-0 text-faint" />
}
