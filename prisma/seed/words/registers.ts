import { rows } from '../random'

export interface Register {
  /** Who keeps the company register. */
  authority: string
  /** Pattern of a registration number. */
  number: string
  taxNumber: string
  /** Without the two check digits. */
  iban: string | null
}

const table = `
PT|Registo Comercial|5########|PT5########|PT#####################
ES|Registro Mercantil|B-########|ESB########|ES####################
FR|Registre du commerce et des sociétés|### ### ###|FR###########|FR#######################
DE|Handelsregister|HRB ######|DE#########|DE##################
NL|Kamer van Koophandel|########|NL#########B01|NLAAAA##########
BE|Kruispuntbank van Ondernemingen|0###.###.###|BE0#########|BE############
IT|Registro delle Imprese|AA-#######|IT###########|ITA######################
PL|Krajowy Rejestr Sądowy|0000######|PL##########|PL########################
CZ|Obchodní rejstřík|########|CZ########|CZ####################
RO|Registrul Comerțului|J12/####/2019|RO########|ROAAAA################
SE|Bolagsverket|559###-####|SE559#######01|SE####################
FI|Kaupparekisteri|#######-#|FI########|FI##############
IE|Companies Registration Office|######|IE#######AA|IEAAAA##############
GB|Companies House|########|GB#########|GBAAAA##############
GR|General Commercial Registry (GEMI)|############|EL#########|GR#######################
HU|Cégnyilvántartás|01-09-######|HU########|HU########################
NO|Brønnøysundregistrene|9## ### ###|NO9########|NO###########
EE|Äriregister|########|EE#########|EE################
TR|Ticaret Sicili|######-5|##########|TR######################
NG|Corporate Affairs Commission|RC #######|########-####|
IN|Registrar of Companies|U#####MH2018PTC######|##AAAAA####A#Z#|
VN|National Business Registration Portal|03########|03########|
BR|Junta Comercial|##.###.###/0001-##|##.###.###/0001-##|BR#######################A#
MX|Registro Público de Comercio|N-20########|AAA######AA#|
UA|Unified State Register|########|##########|
LB|Commercial Register of Beirut|20#####|#######-601|LB########################
`

const registers = new Map<string, Register>(
  rows(table).map(([code = '', authority = '', number = '', taxNumber = '', iban = '']) => [
    code,
    { authority, number, taxNumber, iban: iban || null },
  ]),
)

export function registerOf(code: string): Register {
  const register = registers.get(code)
  if (!register) throw new Error(`The demo knows no register of ${code}.`)
  return register
}
