import {
  Banknote,
  Box,
  Building2,
  CircleCheckBig,
  ContactRound,
  FileText,
  Flag,
  IdCard,
  Landmark,
  type LucideIcon,
  ScrollText,
  ShieldAlert,
  Smartphone,
  TriangleAlert,
  UserRound,
  Waypoints,
} from 'lucide-react'
import type { ObjectType } from '@/lib/objects/names'
import { AccountBody } from './account-body'
import { AlertBody } from './alert-body'
import type { BodyProps } from './body-props'
import { CheckBody } from './check-body'
import { DeviceBody } from './device-body'
import { DocumentBody } from './document-body'
import { GenericBody } from './generic-body'
import { GraphBody } from './graph-body'
import { InquiryBody } from './inquiry-body'
import { PartyBody } from './party-body'
import { ReportBody } from './report-body'
import { RiskAssessmentBody } from './risk-assessment-body'
import { SarBody } from './sar-body'
import { TransactionBody } from './transaction-body'
import { VerificationBody } from './verification-body'

interface ObjectLook {
  icon: LucideIcon
  Body: (props: BodyProps) => React.ReactNode
}

/** How each type of object is shown; a type without a look of its own does not compile. */
export const objectLooks: Record<ObjectType, ObjectLook> = {
  inquiry: { icon: ContactRound, Body: InquiryBody },
  verification: { icon: IdCard, Body: VerificationBody },
  report: { icon: ScrollText, Body: ReportBody },
  transaction: { icon: Banknote, Body: TransactionBody },
  account: { icon: Landmark, Body: AccountBody },
  document: { icon: FileText, Body: DocumentBody },
  device: { icon: Smartphone, Body: DeviceBody },
  person: { icon: UserRound, Body: PartyBody },
  company: { icon: Building2, Body: PartyBody },
  alert: { icon: TriangleAlert, Body: AlertBody },
  check: { icon: CircleCheckBig, Body: CheckBody },
  risk_assessment: { icon: ShieldAlert, Body: RiskAssessmentBody },
  graph: { icon: Waypoints, Body: GraphBody },
  sar: { icon: Flag, Body: SarBody },
  generic: { icon: Box, Body: GenericBody },
}
