import type { Person } from '../people'

/** {@approver} and {@manager} become the people of this case, as the comment box writes them. */
export const mentioning = (
  text: string,
  { reviewer, approver, crew }: { reviewer: Person; approver: Person; crew: { manager: Person } },
): string =>
  text
    .replaceAll('{@approver}', `@${approver.name}`)
    .replaceAll('{@manager}', `@${crew.manager.name}`)
    .replaceAll('{@reviewer}', `@${reviewer.name}`)
