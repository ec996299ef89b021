/** Whether this is the page in a single file: opened from disk, with one address and nothing beside it. */
export const isSingleFile = import.meta.env.MODE === 'single-file';
