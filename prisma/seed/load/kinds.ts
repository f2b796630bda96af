import { priorities, priorityRank, type RiskTier, riskTiers } from '@/lib/cases/names'
import { defaultValues } from '@/lib/fields/values'
import { findTarget, targetSeconds } from '@/lib/sla/rules'
import { definitionOf } from '../plan/fate'
import { randomFrom } from '../random'
import type { SeededEnvironment } from '../run/set-up'
import { amlPlots } from '../stories/aml-plots'
import { kybPlots } from '../stories/kyb-plots'
import { identityPlots } from '../stories/kyc-identity'
import { screeningPlots } from '../stories/kyc-screening'
import { monitoringPlots } from '../stories/monitoring-plots'
import { periodicPlots } from '../stories/periodic-plots'
import { takeoverPlots } from '../stories/takeover-plots'
import { demoTemplates } from '../templates/demo-templates'
import type { TemplateKey } from '../templates/seed'

const topics: Record<TemplateKey, { topic: string }[]> = {
  kyc_onboarding: [...identityPlots, ...screeningPlots],
  kyb_onboarding: kybPlots,
  aml_alert_review: amlPlots,
  transaction_monitoring: monitoringPlots,
  periodic_review: periodicPlots,
  account_takeover: takeoverPlots,
}
const shares: Record<TemplateKey, number> = {
  kyc_onboarding: 33,
  kyb_onboarding: 15,
  aml_alert_review: 17,
  transaction_monitoring: 17,
  periodic_review: 7,
  account_takeover: 11,
}
const priorityShares = { Critical: 8, High: 27, Medium: 45, Low: 20 } as const
const riskBands: Record<RiskTier, readonly [number, number, number]> = {
  High: [70, 97, 22],
  Medium: [40, 69, 48],
  Low: [3, 39, 30],
}

/** Every template at every priority and risk tier, with the clock its policy gives: what the statement joins. */
export const loadKinds = (environment: SeededEnvironment) =>
  demoTemplates.flatMap((template) => {
    const definition = definitionOf(template.key)
    const named = (kind: string) =>
      definition.statuses.filter((status) => status.kind === kind).map(({ key, name }) => ({ key, name }))
    return priorities.flatMap((priority) =>
      riskTiers.map((tier) => {
        const target = findTarget(definition, template.type, priority, tier)
        if (!target) throw new Error(`No target for ${template.key} ${priority}.`)
        const [riskFrom, riskTo, tierShare] = riskBands[tier]
        return {
          share: shares[template.key] * priorityShares[priority] * tierShare,
          templateId: environment.templates.get(template.key),
          templateName: template.name,
          type: template.type,
          category: template.entityCategory,
          queueId: environment.queues.get(definition.queue ?? ''),
          priority: priorityRank(priority),
          tier,
          riskFrom,
          riskSpread: riskTo - riskFrom + 1,
          ...targetSeconds(target),
          autoEscalate: target.autoEscalate,
          longestPause: (definition.sla.maximumPauseMinutes ?? 30 * 1440) * 60,
          initial: named('initial')[0],
          active: named('active'),
          waiting: named('waiting')[0],
          ended: named('end')[0],
          decisions: definition.decisions.map(({ key, name }) => ({ key, name })),
          topics: topics[template.key].map(({ topic }) => topic),
          tags: definition.tags,
          defaults: defaultValues(definition.fields),
        }
      }),
    )
  })

/** Places in the list of kinds, drawn by share: a case takes the one its dice point at. */
export function mixOf(kinds: { share: number }[], length = 2048): number[] {
  const random = randomFrom(2048)
  const entries = kinds.map(({ share }, place) => [place, share] as const)
  return Array.from({ length }, () => random.weighted(entries))
}
