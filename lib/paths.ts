import { caseName } from '@/lib/kernel/case-name'

/** Every address of the dashboard; nothing else spells one out. */
export const paths = {
  /** `next`: the page that was asked for. */
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  home: (env: string) => `/${env}`,
  myWork: (env: string) => `/${env}/my-work`,
  queues: (env: string) => `/${env}/queues`,
  queue: (env: string, key: string) => `/${env}/queues/${key}`,
  cases: (env: string) => `/${env}/cases`,
  /** A case is addressed by its number: what people read out to each other. */
  case: (env: string, number: number) => `/${env}/cases/${caseName(number)}`,
  /** Load of people, flow of queues. */
  board: (env: string) => `/${env}/board`,
  insights: (env: string) => `/${env}/insights`,
  newCase: (env: string) => `/${env}/cases/new`,
  workflows: (env: string) => `/${env}/workflows`,
  workflow: (env: string, key: string) => `/${env}/workflows/${key}`,
  /** `search`: of one workflow or state. */
  runs: (env: string, search: { workflow?: string; state?: string } = {}) =>
    `/${env}/workflows/runs${Object.keys(search).length > 0 ? `?${new URLSearchParams(search)}` : ''}`,
  /** `step`: the one that is opened, with its round where it is in a loop. */
  run: (env: string, runId: string, step?: string) =>
    `/${env}/workflows/runs/${runId}${step ? `?step=${encodeURIComponent(step)}` : ''}`,
  templates: (env: string) => `/${env}/templates`,
  /** `section`: where in its editor. */
  template: (env: string, key: string, section?: string) =>
    `/${env}/templates/${key}${section ? `?section=${section}` : ''}`,
  settings: (env: string) => `/${env}/settings`,
  members: (env: string) => `/${env}/settings/members`,
  /** `id`: one of them, or the word new. */
  queueSettings: (env: string, id?: string) => `/${env}/settings/queues${id ? `/${id}` : ''}`,
  teams: (env: string) => `/${env}/settings/teams`,
  secrets: (env: string) => `/${env}/settings/secrets`,
  assignment: (env: string, id?: string) => `/${env}/settings/assignment${id ? `/${id}` : ''}`,
  deadlines: (env: string) => `/${env}/settings/deadlines`,
  slaPolicy: (env: string, id: string) => `/${env}/settings/deadlines/policies/${id}`,
  calendar: (env: string, id: string) => `/${env}/settings/deadlines/calendars/${id}`,
  apiKeys: (env: string) => `/${env}/settings/api-keys`,
  webhooks: (env: string) => `/${env}/settings/webhooks`,
  webhook: (env: string, token: string) => `/${env}/settings/webhooks/${token}`,
  imports: (env: string) => `/${env}/settings/import`,
  audit: (env: string) => `/${env}/settings/audit`,
  invitation: (token: string) => `/invitation/${token}`,
  internal: {
    cases: (env: string) => `/internal/${env}/cases`,
    matchingCases: (env: string) => `/internal/${env}/cases/matching`,
    peek: (env: string, word: string) => `/internal/${env}/cases/${word}/peek`,
    viewCounts: (env: string, queueId: string | null) =>
      `/internal/${env}/views/counts${queueId ? `?queue=${queueId}` : ''}`,
    queues: (env: string) => `/internal/${env}/queues`,
    case: (env: string, caseId: string) => `/internal/${env}/cases/${caseId}`,
    timeline: (env: string, caseId: string) => `/internal/${env}/cases/${caseId}/timeline`,
    files: (env: string, caseId: string) => `/internal/${env}/cases/${caseId}/files`,
    file: (env: string, caseId: string, fileId: string) => `/internal/${env}/cases/${caseId}/files/${fileId}`,
    evidence: (env: string, caseId: string) => `/internal/${env}/cases/${caseId}/evidence`,
    related: (env: string, caseId: string) => `/internal/${env}/cases/${caseId}/related`,
    objects: (env: string) => `/internal/${env}/objects`,
    fieldUses: (env: string, key: string) => `/internal/${env}/fields/${key}/uses`,
    templateExport: (env: string, templateId: string) => `/internal/${env}/templates/${templateId}/export`,
    templateMove: (env: string, templateId: string, number: number, statuses: Record<string, string>) =>
      `/internal/${env}/templates/${templateId}/move?${new URLSearchParams({ ...statuses, number: String(number) })}`,
    templateUses: (env: string, templateId: string) => `/internal/${env}/templates/${templateId}/uses`,
    templateVersion: (env: string, templateId: string, number: number) =>
      `/internal/${env}/templates/${templateId}/versions/${number}`,
    live: (env: string) => `/internal/${env}/live`,
    notifications: (env: string) => `/internal/${env}/notifications`,
    board: (env: string) => `/internal/${env}/board`,
    insights: (env: string) => `/internal/${env}/insights`,
    batchFile: (env: string, batchId: string) => `/internal/${env}/batches/${batchId}/file`,
    plan: (env: string) => `/internal/${env}/board/plan`,
    batches: (env: string) => `/internal/${env}/batches`,
    imports: (env: string) => `/internal/${env}/imports`,
    batchFailures: (env: string, batchId: string) => `/internal/${env}/batches/${batchId}/failures`,
    webhookDeliveries: (env: string, webhookId: string) => `/internal/${env}/webhooks/${webhookId}/deliveries`,
    webhookDelivery: (env: string, deliveryId: string) => `/internal/${env}/webhook-deliveries/${deliveryId}`,
    anchor: (env: string, number: number) => `/internal/${env}/audit/anchors/${number}`,
    runs: (env: string) => `/internal/${env}/workflows/runs`,
    run: (env: string, runId: string) => `/internal/${env}/workflows/runs/${runId}`,
    manualWorkflows: (env: string) => `/internal/${env}/workflows/manual`,
    caseButtons: (env: string, caseId: string) => `/internal/${env}/cases/${caseId}/buttons`,
    people: (env: string) => `/internal/${env}/people`,
  },
} as const
