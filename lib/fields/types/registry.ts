import type { FieldType } from '../names'
import { boolean } from './boolean'
import { country } from './country'
import { date } from './date'
import { dateTime } from './date-time'
import { email } from './email'
import type { FieldTypeDefinition } from './field-type'
import { file } from './file'
import { integer } from './integer'
import { json } from './json'
import { longText } from './long-text'
import { money } from './money'
import { multiSelect } from './multi-select'
import { number } from './number'
import { singleSelect } from './single-select'
import { text } from './text'
import { url } from './url'
import { user } from './user'

/** Every type of field, in the order a person is offered them. */
export const fieldTypeOf: Record<FieldType, FieldTypeDefinition> = {
  text,
  long_text: longText,
  number,
  integer,
  boolean,
  date,
  date_time: dateTime,
  single_select: singleSelect,
  multi_select: multiSelect,
  email,
  url,
  user,
  file,
  json,
  money,
  country,
}
