/** Where the browser keeps the language chosen, and a tab its own part. */
export const recordKey = 'baichuan2-licence-check';
/** Where it keeps which assessment was open last. */
export const openedKey = `${recordKey}.opened`;
/** Where it keeps each assessment: this, and the assessment's id. */
export const assessmentKey = `${recordKey}/`;
