import { type CatalogueField, options } from './seed'

/** Who a person is. One key means the same in every template. */
export const personFields = {
  fullName: { key: 'full_name', type: 'text', label: 'Full name', searchable: true, maximum: 200 },
  birthDate: { key: 'date_of_birth', type: 'date', label: 'Date of birth', sensitive: true },
  nationality: { key: 'nationality', type: 'country', label: 'Nationality' },
  residence: { key: 'country_of_residence', type: 'country', label: 'Country of residence' },
  email: { key: 'email', type: 'email', label: 'E-mail', searchable: true },
  phone: { key: 'phone', type: 'text', label: 'Phone', sensitive: true, maximum: 40 },
  address: { key: 'address', type: 'long_text', label: 'Address', sensitive: true, maximum: 500 },
  documentType: {
    key: 'document_type',
    type: 'single_select',
    label: 'Document',
    options: options({
      passport: 'Passport',
      identity_card: 'Identity card',
      residence_permit: 'Residence permit',
      driving_licence: 'Driving licence',
    }),
  },
  documentNumber: { key: 'document_number', type: 'text', label: 'Document number', sensitive: true, maximum: 40 },
  documentExpiry: { key: 'document_expires_on', type: 'date', label: 'Document expires' },
  occupation: { key: 'occupation', type: 'text', label: 'Occupation', maximum: 120 },
  customerNumber: { key: 'customer_number', type: 'text', label: 'Customer number', searchable: true, writeOnce: true },
  sourceOfFunds: {
    key: 'source_of_funds',
    type: 'single_select',
    label: 'Source of funds',
    options: options({
      salary: 'Salary',
      business_income: 'Business income',
      pension: 'Pension',
      savings: 'Savings',
      inheritance: 'Inheritance',
      property_sale: 'Sale of property',
      investments: 'Investments',
      family_support: 'Family support',
      not_established: 'Not established',
    }),
  },
  product: {
    key: 'product',
    type: 'single_select',
    label: 'Product',
    options: options({
      personal_account: 'Personal account',
      premium_account: 'Premium account',
      virtual_card: 'Virtual card',
      savings_pocket: 'Savings pocket',
      credit_line: 'Credit line',
    }),
  },
  expectedVolume: { key: 'expected_monthly_volume', type: 'money', label: 'Expected monthly volume' },
  politicallyExposed: { key: 'politically_exposed', type: 'boolean', label: 'Politically exposed' },
  livenessScore: { key: 'liveness_score', type: 'integer', label: 'Liveness score', minimum: 0, maximum: 100 },
} satisfies Record<string, CatalogueField>
