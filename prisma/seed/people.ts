import type { Role } from '@/lib/auth/permissions'

export const demoPassword = 'docket-demo'
export const organizationName = 'Meridian Pay'

export const demoEnvironments = [
  { slug: 'demo', name: 'Meridian Pay', kind: 'production' },
  { slug: 'demo-sandbox', name: 'Meridian Pay sandbox', kind: 'sandbox' },
] as const
export type DemoSlug = (typeof demoEnvironments)[number]['slug']

export type TeamKey = 'onboarding' | 'business' | 'financial_crime' | 'fraud'

export const demoTeams: { key: TeamKey; name: string }[] = [
  { key: 'onboarding', name: 'Customer onboarding' },
  { key: 'business', name: 'Business verification' },
  { key: 'financial_crime', name: 'Financial crime' },
  { key: 'fraud', name: 'Fraud and account security' },
]

export interface Person {
  /** The part before @demo.test. */
  login: string
  name: string
  roles: Role[]
  timeZone: string
  teams: TeamKey[]
  environments: DemoSlug[]
  availability?: 'available' | 'busy' | 'away'
}

const both: DemoSlug[] = ['demo', 'demo-sandbox']

/** The first five are the logins the sign-in page shows. */
export const demoPeople: Person[] = [
  {
    login: 'reviewer',
    name: 'Ana Oliveira',
    roles: ['reviewer'],
    timeZone: 'Europe/Lisbon',
    teams: ['onboarding', 'business'],
    environments: both,
  },
  {
    login: 'approver',
    name: 'Tomasz Wiśniewski',
    roles: ['reviewer', 'approver'],
    timeZone: 'Europe/Warsaw',
    teams: ['financial_crime', 'business'],
    environments: both,
  },
  {
    login: 'manager',
    name: 'Margaux Delacroix',
    roles: ['manager'],
    timeZone: 'Europe/Paris',
    teams: ['onboarding', 'business', 'financial_crime', 'fraud'],
    environments: both,
  },
  {
    login: 'admin',
    name: 'Henrik Sandström',
    roles: ['admin'],
    timeZone: 'Europe/Stockholm',
    teams: [],
    environments: both,
  },
  {
    login: 'auditor',
    name: 'Ioana Marinescu',
    roles: ['auditor'],
    timeZone: 'Europe/Bucharest',
    teams: [],
    environments: both,
  },
  {
    login: 'liam.osullivan',
    name: 'Liam O’Sullivan',
    roles: ['reviewer'],
    timeZone: 'Europe/Dublin',
    teams: ['onboarding'],
    environments: both,
  },
  {
    login: 'zeynep.kaya',
    name: 'Zeynep Kaya',
    roles: ['reviewer'],
    timeZone: 'Europe/Istanbul',
    teams: ['fraud', 'onboarding'],
    environments: ['demo'],
  },
  {
    login: 'minh.chau',
    name: 'Nguyễn Thị Minh Châu',
    roles: ['reviewer'],
    timeZone: 'Asia/Ho_Chi_Minh',
    teams: ['onboarding', 'fraud'],
    environments: ['demo'],
  },
  {
    login: 'katharina.brandenstein',
    name: 'Katharina von Brandenstein-Hohenfels',
    roles: ['reviewer', 'approver'],
    timeZone: 'Europe/Berlin',
    teams: ['financial_crime', 'business'],
    environments: both,
  },
  {
    login: 'rafael.dominguez',
    name: 'Rafael Domínguez Echevarría',
    roles: ['reviewer'],
    timeZone: 'America/Mexico_City',
    teams: ['fraud', 'financial_crime'],
    environments: ['demo'],
  },
  {
    login: 'adaeze.okonkwo',
    name: 'Adaeze Okonkwo',
    roles: ['reviewer'],
    timeZone: 'Africa/Lagos',
    teams: ['business', 'onboarding'],
    environments: ['demo'],
    availability: 'busy',
  },
  {
    login: 'jari.hamalainen',
    name: 'Jari Hämäläinen',
    roles: ['approver', 'reviewer'],
    timeZone: 'Europe/Helsinki',
    teams: ['fraud', 'financial_crime'],
    environments: ['demo'],
  },
  {
    login: 'priya.raghunathan',
    name: 'Priya Raghunathan',
    roles: ['reviewer'],
    timeZone: 'Asia/Kolkata',
    teams: ['business'],
    environments: ['demo-sandbox'],
  },
]
