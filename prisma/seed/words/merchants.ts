import { rows } from '../random'

export interface Merchant {
  name: string
  category: string
  /** ISO 18245 merchant category code. */
  code: string
  country: string
}

const merchantRows = (table: string): Merchant[] =>
  rows(table).map(([name = '', category = '', code = '', country = '']) => ({ name, category, code, country }))

export const merchants: Merchant[] = merchantRows(`
Mercearia da Esquina|Groceries|5411|PT
Supermercat Bonavista|Groceries|5411|ES
Boulangerie du Vieux-Four|Bakery|5462|FR
Kaufladen Sonnenhof|Groceries|5411|DE
Fietspunt Centraal|Bicycle shop|5940|NL
Stacja Paliw Pod Lipą|Fuel|5541|PL
Kallion Kahvila|Restaurant|5812|FI
Rail Ticket Online|Rail travel|4112|SE
Wavelet Mobile Top-up|Telecommunications|4814|GB
Pixel Lagoon Games|Digital games|5816|IE
Lumen Streaming|Digital media|5815|IE
Nordlys Outdoor|Sports goods|5941|NO
Farmacia San Zeno|Pharmacy|5912|IT
Köşe Elektronik|Electronics|5732|TR
Old Market Textiles|Clothing|5651|NG
Apteka Kasztanowa|Pharmacy|5912|PL
`)

/** Where money that is being moved fast tends to go. */
export const riskyMerchants: Merchant[] = merchantRows(`
Coinquay Exchange|Crypto-assets|6051|EE
Blockhaven OTC Desk|Crypto-assets|6051|NL
Royal Juniper Casino|Gambling|7995|HU
Lucky Tern Bets|Gambling|7995|EE
Giftcard Bazaar|Prepaid cards|6540|GB
Aurum Direct Bullion|Precious metals|5094|TR
Zahrat Transfer|Money transfer|4829|LB
Quickbridge Remit|Money transfer|4829|NG
Vltava Exchange Kiosk|Currency exchange|6051|CZ
Pawn & Pledge Leeds|Pawn shop|5933|GB
`)

export const transferPurposes = [
  'Invoice 2207/B, second part',
  'Rent and deposit',
  'Family support',
  'Consulting, as agreed',
  'Loan to friend',
  'Car, first instalment',
  'Goods as per pro forma 118',
  'Commission Q3',
  'Medical costs',
  'Savings',
  'Return of deposit',
  'Advance for spare parts',
]
