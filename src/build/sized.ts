import { createHash } from 'node:crypto';

/** How many lengths there are; blanks pack well. */
const lengths = 2048;

const comments = { html: ['<!--', '-->'], js: ['/*', '*/'] } as const;

/**
 * A text with a comment of blanks at its end, whose length follows from what the text holds. Servers
 * tell versions of a file apart by its time and size alone (nginx, Caddy, Apache); so two texts that
 * differ have sizes that differ, but for one pair in 2,048, also where their times are the same.
 */
export function sizedByContent(text: string, kind: keyof typeof comments): string {
  const [open, close] = comments[kind];
  const length = createHash('sha256').update(text).digest().readUInt16BE() % lengths;
  return `${text.trimEnd()}\n${open}${' '.repeat(length)}${close}\n`;
}
