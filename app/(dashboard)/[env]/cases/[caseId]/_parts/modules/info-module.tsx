'use client'

import { Properties } from '../rail/properties'

export const InfoModule = () => <Properties />
