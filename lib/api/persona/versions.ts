/** The versions a client may name; what differs between them is in docs/api/coming-from-persona.md. */
export const versions = [
  '2025-12-08',
  '2025-10-27',
  '2023-01-05',
  '2022-09-01',
  '2021-08-18',
  '2021-07-05',
  '2021-05-14',
  '2021-02-21',
  '2020-05-18',
] as const
export type Version = (typeof versions)[number]
export const latestVersion: Version = '2025-12-08'
