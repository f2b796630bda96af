import 'server-only'
import { createCaseRule } from '@/lib/domains/commands/create-case-rule'
import { createDomain } from '@/lib/domains/commands/create-domain'
import { createDomainField } from '@/lib/domains/commands/create-domain-field'
import { createDomainTemplate } from '@/lib/domains/commands/create-domain-template'
import { createLayout } from '@/lib/domains/commands/create-layout'
import { deleteCaseRule } from '@/lib/domains/commands/delete-case-rule'
import { deleteDomain } from '@/lib/domains/commands/delete-domain'
import { deleteDomainTemplate } from '@/lib/domains/commands/delete-domain-template'
import { deleteLayout } from '@/lib/domains/commands/delete-layout'
import { putEventConfiguration } from '@/lib/domains/commands/put-event-configuration'
import { putFieldOptions } from '@/lib/domains/commands/put-field-options'
import { tagResource } from '@/lib/domains/commands/tag-resource'
import { untagResource } from '@/lib/domains/commands/untag-resource'
import { updateCaseRule } from '@/lib/domains/commands/update-case-rule'
import { updateDomainTemplate } from '@/lib/domains/commands/update-domain-template'
import { updateLayout } from '@/lib/domains/commands/update-layout'
import type { Actor } from '@/lib/kernel/actor'

/** A command of a domain, and how it is put to the proof. */
export interface DomainTrial {
  name: string
  /** What is recorded last. */
  event: string
  /** Makes what the command is about; its id. */
  before?: (actor: Actor) => Promise<string>
  run: (actor: Actor, id: string) => Promise<unknown>
  /** Brings about the state it refuses, and what it then says; null = there is no such state. */
  wrong: { make?: (actor: Actor, id: string) => Promise<unknown>; code: string } | null
  /** Of two at the same moment: one event and a conflict, one event and no harm, or one event each. */
  twins: 'one refused' | 'one unchanged' | 'both'
}

const layout = { basic: { topPanel: { sections: [{ fieldGroup: { fields: [{ id: 'summary' }] } }] } } }
const rule = { required: { defaultValue: true, conditions: [] } }
const configuration = { requiredFields: [], rules: [], tags: null }
const madeLayout = async (actor: Actor) => (await createLayout(actor, { name: 'First', content: layout })).layoutId
const madeRule = async (actor: Actor) => (await createCaseRule(actor, { name: 'First', rule })).caseRuleId
const madeTemplate = async (actor: Actor) =>
  (await createDomainTemplate(actor, { name: 'First', configuration })).templateId
const madeList = async (actor: Actor) => (await createDomainField(actor, { name: 'Colour', type: 'single_select' })).id
const red = { value: 'red', label: 'Red', active: true }
const tagged = async (actor: Actor) => {
  await tagResource(actor, { resource: 'domain', tags: { tier: 'gold' } })
  return 'domain'
}

export const domainTrials: DomainTrial[] = [
  {
    name: 'create field',
    event: 'field.created',
    run: (actor) => createDomainField(actor, { name: 'Colour', type: 'text' }),
    wrong: { make: madeList, code: 'already_exists' },
    twins: 'one refused',
  },
  {
    name: 'put options',
    event: 'field.updated',
    before: madeList,
    run: (actor, fieldId) => putFieldOptions(actor, { fieldId, options: [red] }),
    wrong: null,
    twins: 'both',
  },
  {
    name: 'create layout',
    event: 'layout.created',
    run: (actor) => createLayout(actor, { name: 'First', content: layout }),
    wrong: { make: madeLayout, code: 'already_exists' },
    twins: 'one refused',
  },
  {
    name: 'update layout',
    event: 'layout.updated',
    before: madeLayout,
    run: (actor, layoutId) => updateLayout(actor, { layoutId, name: 'Second' }),
    wrong: { make: (actor, layoutId) => deleteLayout(actor, { layoutId }), code: 'deleted' },
    twins: 'both',
  },
  {
    name: 'delete layout',
    event: 'layout.deleted',
    before: madeLayout,
    run: (actor, layoutId) => deleteLayout(actor, { layoutId }),
    wrong: null,
    twins: 'one unchanged',
  },
  {
    name: 'create case rule',
    event: 'case_rule.created',
    run: (actor) => createCaseRule(actor, { name: 'First', rule }),
    wrong: { make: madeRule, code: 'already_exists' },
    twins: 'one refused',
  },
  {
    name: 'update case rule',
    event: 'case_rule.updated',
    before: madeRule,
    run: (actor, caseRuleId) => updateCaseRule(actor, { caseRuleId, description: 'Always' }),
    wrong: { make: (actor, caseRuleId) => deleteCaseRule(actor, { caseRuleId }), code: 'deleted' },
    twins: 'both',
  },
  {
    name: 'delete case rule',
    event: 'case_rule.deleted',
    before: madeRule,
    run: (actor, caseRuleId) => deleteCaseRule(actor, { caseRuleId }),
    wrong: {
      make: (actor, caseRuleId) =>
        createDomainTemplate(actor, {
          name: 'Binds it',
          configuration: { ...configuration, rules: [{ caseRuleId, fieldId: 'summary' }] },
        }),
      code: 'in_use',
    },
    twins: 'one unchanged',
  },
  {
    name: 'create template',
    event: 'template.configured',
    run: (actor) => createDomainTemplate(actor, { name: 'First', configuration }),
    wrong: { make: madeTemplate, code: 'already_exists' },
    twins: 'one refused',
  },
  {
    name: 'update template',
    event: 'template.configured',
    before: madeTemplate,
    run: (actor, templateId) => updateDomainTemplate(actor, { templateId, description: 'For parcels' }),
    wrong: { make: (actor, templateId) => deleteDomainTemplate(actor, { templateId }), code: 'deleted' },
    twins: 'both',
  },
  {
    name: 'delete template',
    event: 'template.deleted',
    before: madeTemplate,
    run: (actor, templateId) => deleteDomainTemplate(actor, { templateId }),
    wrong: null,
    twins: 'one unchanged',
  },
  {
    name: 'tag',
    event: 'resource.tagged',
    run: (actor) => tagResource(actor, { resource: 'domain', tags: { tier: 'gold' } }),
    wrong: {
      make: (actor) =>
        tagResource(actor, {
          resource: 'domain',
          tags: Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`tag ${at}`, ''])),
        }),
      code: 'too_many_tags',
    },
    twins: 'both',
  },
  {
    name: 'untag',
    event: 'resource.untagged',
    before: tagged,
    run: (actor, resource) => untagResource(actor, { resource, keys: ['tier'] }),
    wrong: null,
    twins: 'one unchanged',
  },
  {
    name: 'put event configuration',
    event: 'event_configuration.put',
    run: (actor) => putEventConfiguration(actor, { enabled: true }),
    wrong: null,
    twins: 'both',
  },
  {
    name: 'create domain',
    event: 'environment.created',
    run: (actor) => createDomain(actor, { name: 'Next' }),
    wrong: { make: (actor) => createDomain(actor, { name: 'Next' }), code: 'domain_exists' },
    twins: 'one refused',
  },
  {
    name: 'delete domain',
    event: 'environment.deleted',
    before: async (actor) => (await createDomain(actor, { name: 'Next' })).domainId,
    run: (actor, domainId) => deleteDomain(actor, { domainId }),
    wrong: { make: (actor, domainId) => deleteDomain(actor, { domainId }), code: 'not_found' },
    twins: 'one refused',
  },
]
