import { expect, it } from 'vitest';
import { reportAddressFrom } from '../../src/build/report-address.ts';

it.each([
  [undefined, null],
  ['', null],
  ['faults@example.org', 'mailto:faults@example.org'],
  ['a.b+c-d@mail.example.org', 'mailto:a.b+c-d@mail.example.org'],
  ['https://example.org', 'https://example.org/'],
  [
    'https://example.org/o/r/issues/new?labels=rules',
    'https://example.org/o/r/issues/new?labels=rules',
  ],
])('%j is where faults are reported to: %j', (text, address) => {
  expect(reportAddressFrom(text)).toBe(address);
});

it.each([
  'faults',
  'http://example.org/',
  'https://',
  'https://name:secret@example.org/',
  'javascript:alert(1)//@example.org',
  'mailto:faults@example.org',
  'faults@example.org?cc=other@example.org',
  'one@example.org,other@example.org',
  'faults@example',
  ' faults@example.org',
])('%j is refused in one sentence', (text) => {
  expect(() => reportAddressFrom(text)).toThrow(
    `VITE_REPORT_ADDRESS is "${text}"; it must be a page such as https://example.org/issues/new, or a mail address.`,
  );
});
