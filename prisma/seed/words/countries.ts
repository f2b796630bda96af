import { rows } from '../random'

export interface Country {
  code: string
  currency: string
  /** # is a digit. Ranges that are reserved for fiction, or unassigned ones where a country has none. */
  phone: string
  postcode: string
  passport: string
  idCard: string
  timeZone: string
  language: string
}

const table = `
PT|EUR|+351 9## ### 0##|####-###|AA######|########|Europe/Lisbon|pt
ES|EUR|+34 6## 000 ###|#####|AAA######|########A|Europe/Madrid|es
FR|EUR|+33 6 39 98 ## ##|#####|##AA#####|############|Europe/Paris|fr
DE|EUR|+49 1520 00#####|#####|C##AA####|L##AA####|Europe/Berlin|de
NL|EUR|+31 6 0#######|#### AA|AA#A##A##|SP#######|Europe/Amsterdam|nl
BE|EUR|+32 460 00 ## ##|####|AA######|###-#######-##|Europe/Brussels|fr
IT|EUR|+39 300 00# ####|#####|YA#######|CA#####AA|Europe/Rome|it
PL|PLN|+48 500 00# ###|##-###|EA#######|AAA######|Europe/Warsaw|pl
CZ|CZK|+420 600 00# ###|### ##|########|#########|Europe/Prague|cs
RO|RON|+40 700 00# ###|######|05#######|AA ######|Europe/Bucharest|ro
SE|SEK|+46 70 174 0# ##|### ##|########|########|Europe/Stockholm|sv
FI|EUR|+358 457 000 ####|#####|FP#######|#########|Europe/Helsinki|fi
IE|EUR|+353 85 500 ####|A## A#A#|PA#######|C########|Europe/Dublin|en
GB|GBP|+44 7700 900###|AA# #AA|#########|AAAAA######|Europe/London|en
GR|EUR|+30 690 000 ####|### ##|AA#######|AA######|Europe/Athens|el
HU|HUF|+36 55 000 ###|####|BA#######|######AA|Europe/Budapest|hu
NO|NOK|+47 400 00 0##|####|########|########|Europe/Oslo|no
EE|EUR|+372 5000 0###|#####|KA#######|AA#######|Europe/Tallinn|et
TR|TRY|+90 500 000 ## ##|#####|U########|A##A#####|Europe/Istanbul|tr
NG|NGN|+234 700 000 ####|######|A########|###########|Africa/Lagos|en
IN|INR|+91 55550 0####|######|A#######|#### #### ####|Asia/Kolkata|en
VN|VND|+84 70 000 ####|######|A########|############|Asia/Ho_Chi_Minh|vi
BR|BRL|+55 11 90000-####|#####-###|AA######|##.###.###-#|America/Sao_Paulo|pt
MX|MXN|+52 55 5000 ####|#####|A########|IDMEX#########|America/Mexico_City|es
UA|UAH|+380 39 000 ####|#####|AA######|#########|Europe/Kyiv|uk
LB|LBP|+961 70 000 ###|#### ####|LR#######|############|Asia/Beirut|ar
`

export const countries: ReadonlyMap<string, Country> = new Map(
  rows(table).map(
    ([
      code = '',
      currency = '',
      phone = '',
      postcode = '',
      passport = '',
      idCard = '',
      timeZone = '',
      language = '',
    ]) => [code, { code, currency, phone, postcode, passport, idCard, timeZone, language }],
  ),
)

export function countryOf(code: string): Country {
  const country = countries.get(code)
  if (!country) throw new Error(`The demo knows no country ${code}.`)
  return country
}
