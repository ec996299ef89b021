/** Where the browser keeps the record, and the tab its own part. */
export const recordKey = 'baichuan2-licence-check';
