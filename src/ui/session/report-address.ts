/** Put in by `src/build/page-options.ts`; not there where code runs without the build. */
declare const __REPORT_ADDRESS__: string | null | undefined;

/** Where faults are reported to: a page over HTTPS, or `mailto:` and a mail address; null where this build names none. */
export const reportAddress: string | null =
  typeof __REPORT_ADDRESS__ === 'string' ? __REPORT_ADDRESS__ : null;
