import type { Locator, Page } from '@playwright/test';
import type { Draft, FieldId } from '../../src/papers/fields.ts';

/** An application as somebody abroad fills it in. */
export const application: Draft = {
  'registered-in': 'elsewhere',
  agent: 'yes',
  'applicant-name': 'Beispiel “Ümlaut” GmbH <b>',
  'agent-name': '张三',
  headcount: '200-1000',
  'headcount-number': '200',
  industry: 'Online teaching',
  dau: 'Not launched, 5,000 expected',
  'applicant-contact': 'Li Si\nlegal@example.com\nSample Street 1 🏠',
  'agent-contact': '138 0000 0000\nzhangsan@example.com',
  model: 'Baichuan2-13B',
  'commercial-use': 'Helps teachers to prepare lessons; a monthly fee.',
  'derivative-work': 'LoRA on our own 200,000 lesson plans',
  minors: 'No',
  'software-or-cloud-provider': 'No',
  regions: 'Germany, Austria',
  lacking: 'A business licence, since German law knows none',
  substitute: 'Extract from the commercial register',
  'legal-representative': 'Erika Mustermann',
};

/** The controls of a field of a paper. */
export function field(page: Page, id: FieldId): Locator {
  return page.locator(`[data-field="${id}"]`).locator('input, textarea');
}
