export const objectTypes = [
  'inquiry',
  'verification',
  'report',
  'transaction',
  'account',
  'document',
  'device',
  'person',
  'company',
  'alert',
  'check',
  'risk_assessment',
  'graph',
  'sar',
  'generic',
] as const
export type ObjectType = (typeof objectTypes)[number]

export const objectLabels: Record<ObjectType, string> = {
  inquiry: 'Inquiry',
  verification: 'Verification',
  report: 'Report',
  transaction: 'Transaction',
  account: 'Account',
  document: 'Document',
  device: 'Device',
  person: 'Person',
  company: 'Company',
  alert: 'Alert',
  check: 'Check',
  risk_assessment: 'Risk assessment',
  graph: 'Graph',
  sar: 'SAR',
  generic: 'Object',
}

/** The event of an object that came into a status: `inquiry.completed`, `report.needs_review`; null for none. */
export function statusEvent(type: string, status: string | null): string | null {
  const word = (status ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return word === '' ? null : `${type}.${word.slice(0, 60)}`
}
