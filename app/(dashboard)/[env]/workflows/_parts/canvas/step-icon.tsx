import {
  AlarmClock,
  Braces,
  CirclePlus,
  CircleStop,
  Clock,
  FileOutput,
  Flag,
  FolderInput,
  Gavel,
  GitBranch,
  GitFork,
  Globe,
  ListChecks,
  type LucideIcon,
  Mail,
  MessageSquareText,
  Moon,
  Paperclip,
  PencilLine,
  Puzzle,
  Repeat,
  Search,
  SquareDashed,
  Tag,
  UserRound,
  Users,
} from 'lucide-react'

const icons: Record<string, LucideIcon> = {
  conditional: GitBranch,
  parallel: GitFork,
  loop: Repeat,
  wait: Clock,
  module: Puzzle,
  set_variable: Braces,
  output: FileOutput,
  stop: CircleStop,
  'case.create': CirclePlus,
  'case.assign': UserRound,
  'case.set_status': ListChecks,
  'case.update': PencilLine,
  'case.set_deadline': AlarmClock,
  'case.clear_deadline': AlarmClock,
  'case.move': FolderInput,
  'case.attach_objects': Paperclip,
  'case.comment': MessageSquareText,
  'case.tag': Tag,
  'case.untag': Tag,
  'case.set_priority': Flag,
  'case.decide': Gavel,
  'case.snooze': Moon,
  'case.find': Search,
  'object.find': Search,
  'workflow.run': Puzzle,
}

const groupIcons: Record<string, LucideIcon> = {
  case: PencilLine,
  object: Paperclip,
  person: Users,
  team: Users,
  notify: Users,
  email: Mail,
  http: Globe,
}

/** A step's picture; a type without one of its own has its group's. */
export function StepIcon({ type, className }: { type: string; className?: string }) {
  const Icon = icons[type] ?? groupIcons[type.split('.')[0] ?? ''] ?? SquareDashed
  return <Icon aria-hidden className={className} />
}
