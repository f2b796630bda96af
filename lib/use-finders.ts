import 'server-only'
import { keysUsing } from '@/lib/api-keys/uses'
import { casesUsing } from '@/lib/cases/uses'
import { policiesUsing } from '@/lib/routing/uses'
import { templatesUsing } from '@/lib/templates/uses'
import { workflowsUsing } from '@/lib/workflows/uses'
import type { UseFinder } from './uses'

/** Whoever can rest on a template or field stands here, so that neither has to know them. One line a noun. */
export const useFinders: readonly UseFinder[] = [casesUsing, templatesUsing, policiesUsing, workflowsUsing, keysUsing]
