import type { LayoutModule } from '@/lib/templates/layout-schema'
import { CommentList } from '../activity/comment-list'
import { TimelineList } from '../activity/timeline-list'
import { CaseTags } from '../rail/case-tags'
import { Checklist } from '../rail/checklist'
import { ButtonsModule } from './buttons-module'
import { FieldsModule } from './fields-module'
import { FilesModule } from './files-module'
import { InfoModule } from './info-module'
import { KeyValueModule } from './key-value-module'
import { LocationModule } from './location-module'
import { MarkdownModule } from './markdown-module'
import { AlertsModule, EntitiesModule, ObjectsModule } from './objects-module'
import { RelatedCasesModule } from './related-cases-module'
import { TransactionsModule } from './transactions-module'

interface ModuleLook {
  title: string
  Body: (props: { module: LayoutModule }) => React.ReactNode
  /** Holds cards of its own, so it has none around it. */
  bare?: boolean
}

/** What each module of a template's layout shows; null where nothing is known to show yet, and the module is left out. */
export const moduleBodies: Record<LayoutModule['type'], ModuleLook | null> = {
  info: { title: 'Case', Body: InfoModule },
  fields: { title: 'Fields', Body: FieldsModule },
  objects: { title: 'Objects', Body: ObjectsModule, bare: true },
  entities: { title: 'People and companies', Body: EntitiesModule, bare: true },
  alerts: { title: 'Alerts', Body: AlertsModule, bare: true },
  comments: { title: 'Comments', Body: CommentList },
  checklist: { title: 'Checklist', Body: Checklist },
  attachments: { title: 'Attachments', Body: FilesModule, bare: true },
  timeline: { title: 'Timeline', Body: TimelineList },
  related_cases: { title: 'Related cases', Body: RelatedCasesModule },
  key_value: { title: 'Details', Body: KeyValueModule },
  markdown: { title: 'Guide', Body: MarkdownModule },
  tags: { title: 'Tags', Body: CaseTags },
  location: { title: 'Places', Body: LocationModule },
  transactions: { title: 'Payments', Body: TransactionsModule },
  buttons: { title: 'Actions', Body: ButtonsModule },
}
