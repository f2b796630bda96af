import 'server-only'
import type { AttachedObjectView } from '@/lib/cases/detail'
import { describeEvent, eventActor } from '@/lib/events/describe'
import { shown } from '@/lib/events/facts'
import { lookOf } from '@/lib/files/names'
import { bytesText } from '@/lib/files/rules'
import { caseName } from '@/lib/kernel/case-name'
import { objectLabels } from '@/lib/objects/names'
import type { CaseEvidence } from './gather-evidence'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: unknown) => shown(text).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

/** To the second, in UTC: whoever reads it may be anywhere. */
const instant = (iso: string | null) => (iso ? `${iso.slice(0, 19).replace('T', ' ')} UTC` : '–')

const rows = (pairs: readonly (readonly [string, unknown])[]) =>
  `<table>${pairs.map(([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`).join('')}</table>`
const table = (heads: string[], lines: string[][]) =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>${lines
    .map((line) => `<tr>${line.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`
const section = (title: string, body: string) =>
  `<section><h2>${escapeHtml(title)}</h2>${body || '<p>None.</p>'}</section>`

const style = `body{font:14px/1.45 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#16181d}
h1{font-size:22px;margin:0}h2{font-size:16px;margin:2rem 0 .5rem;border-bottom:1px solid #d5d8de;padding-bottom:.25rem}
h3{font-size:14px;margin:1rem 0 .25rem}table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #e8eaee;overflow-wrap:anywhere}
th{font-weight:500;color:#555b66}th[scope=row]{width:14rem}p,li{overflow-wrap:anywhere}.hash{font-family:monospace;font-size:11px}
@media print{body{margin:0;max-width:none}section,tr{break-inside:avoid-page}}`

/** The case as a page that reads and prints anywhere: no script, nothing fetched, everything a person typed escaped. */
export function summaryHtml(evidence: CaseEvidence, paths: Map<string, string>): string {
  const { case: caseView, comments, objects } = evidence.detail
  const title = `${caseName(caseView.number)} ${caseView.title}`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>${style}</style></head><body>
<h1>${escapeHtml(title)}</h1><p>Evidence as of ${instant(evidence.madeAt)}. The hashes of everything in this bundle are in SHA256SUMS.</p>
${section('Case', rows(facts(evidence)))}
${section('Decision', caseView.decisionName ? rows(decision(evidence)) : '')}
${section('Fields', rows(fields(evidence)))}
${section('Checklist', rows(checklist(evidence)))}
${section('Attached objects', objects.map(object).join(''))}
${section('Files', files(evidence, paths))}
${section('Notes', comments.map(({ message, authorId, createdAt }) => `<h3>${escapeHtml((authorId && evidence.detail.people[authorId]) || 'Somebody')}, ${instant(createdAt)}</h3><p>${escapeHtml(message)}</p>`).join(''))}
${section('Trail', trail(evidence))}
</body></html>
`
}

const facts = ({ detail: { case: caseView } }: CaseEvidence) =>
  [
    ['Template', `${caseView.templateName}, version ${caseView.templateVersion}`],
    ['Type', `${caseView.type}, ${caseView.entityCategory}`],
    ['Status', caseView.statusName],
    ['Priority', ['Critical', 'High', 'Medium', 'Low'][caseView.priority - 1]],
    ['Risk', [caseView.riskTier, caseView.riskScore].filter((part) => part !== null).join(', ')],
    ['Queue', caseView.queueName],
    ['Assignee', caseView.assigneeName ?? caseView.assignedTeamName],
    ['Reference', caseView.externalReference],
    ['Tags', caseView.tags],
    ['Created', instant(caseView.createdAt)],
    ['Deadline', instant(caseView.slaDeadline)],
    ['Ended', instant(caseView.resolvedAt)],
  ] as const

const decision = ({ detail: { case: caseView }, trail }: CaseEvidence) => {
  const decided = trail.entries.findLast(({ type }) => type === 'case.decided')
  return [
    ['Outcome', caseView.decisionName],
    ['Reason', decided?.payload.reasonCode ?? null],
    ['Narrative', decided?.payload.narrative ?? null],
    ['Decided by', decided ? eventActor(decided) : null],
    ['Decided at', instant(decided?.at ?? caseView.resolvedAt)],
  ] as const
}

const fields = ({ detail: { definition, case: caseView } }: CaseEvidence) =>
  definition.fields.map(({ key, label }) => [label, caseView.fields[key]] as const)

const checklist = ({ detail: { definition, case: caseView, people } }: CaseEvidence) =>
  definition.checklist.map(({ key, label }) => {
    const tick = caseView.checklist[key]
    return [label, tick ? `done by ${people[tick.by] ?? 'a machine'}, ${instant(tick.at)}` : 'open'] as const
  })

const object = ({ type, title, status, mode, attachedAt, data, externalReference }: AttachedObjectView) =>
  `<h3>${escapeHtml(objectLabels[type])}: ${escapeHtml(title)}</h3>${rows([
    ['Status', status],
    ['Reference', externalReference],
    ['Attached', `${instant(attachedAt)}, ${mode === 'snapshot' ? 'as it was then' : 'live'}`],
    ...Object.entries(data),
  ])}`

const files = ({ detail }: CaseEvidence, paths: Map<string, string>) =>
  detail.files.length === 0
    ? ''
    : table(
        ['File', 'Type', 'Attached', 'SHA-256'],
        detail.files.map((file) => [
          `${escapeHtml(paths.get(file.id))}${file.description ? `<br>${escapeHtml(file.description)}` : ''}`,
          `${lookOf(file.mediaType).label}, ${bytesText(file.bytes)}`,
          `${instant(file.createdAt)}, ${escapeHtml((file.uploaderId && detail.people[file.uploaderId]) || 'a machine')}`,
          `<span class="hash">${file.sha256}</span>`,
        ]),
      )

function trail({ detail: { definition }, trail: { entries, names, chain } }: CaseEvidence): string {
  const labels = new Map(definition.fields.map(({ key, label }) => [`fields.${key}`, label]))
  const words = { names, label: (field: string) => labels.get(field) ?? field, time: instant }
  const lines = entries.map((entry) => {
    const { action, reason, changes = [] } = describeEvent(entry, words)
    const more = [...changes.map(({ label, from, to }) => `${label}: ${from} → ${to}`), ...(reason ? [reason] : [])]
    const said = [action, ...more].map(escapeHtml).join('<br>')
    return [
      String(entry.seq),
      instant(entry.at),
      escapeHtml(eventActor(entry)),
      said,
      `<span class="hash">${entry.hash}</span>`,
    ]
  })
  const verdict = chain.valid
    ? `The chain of ${chain.length} entries is whole.`
    : `The chain is broken at entry ${chain.firstBadSeq}: something was changed after it was written.`
  return `<p>${escapeHtml(verdict)}</p>${table(['No.', 'When', 'Who', 'What', 'Hash'], lines)}`
}
