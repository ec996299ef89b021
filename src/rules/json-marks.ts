/**
 * Calls `see` with each mark of a JSON text: a bracket, colon or comma outside strings, or the quote
 * that opens a string; `depth` counts the brackets around it. Stops where `see` returns false. It
 * does not call itself, so that no depth of nesting exhausts the stack.
 */
export function eachMark(
  text: string,
  see: (mark: string, at: number, depth: number) => boolean,
): void {
  const next = /["{}[\],:]/g;
  let depth = 0;
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    const [mark] = found;
    if (!see(mark, found.index, depth)) return;
    if (mark === '{' || mark === '[') depth += 1;
    else if (mark === '}' || mark === ']') depth -= 1;
    else if (mark === '"') next.lastIndex = afterString(text, found.index);
  }
}

/** Whether the brackets of a JSON text, valid or not, stand more than `deepest` within one another. */
export function isDeeperThan(deepest: number, text: string): boolean {
  let deeper = false;
  eachMark(text, (_, _at, depth) => {
    deeper = depth > deepest;
    return !deeper;
  });
  return deeper;
}

/** The first key that an object in a valid JSON text holds twice, however it is written; else null. */
export function repeatedKey(text: string): string | null {
  const objects: (Set<string> | null)[] = [];
  let repeated: string | null = null;
  let string = 0;
  eachMark(text, (mark, at) => {
    if (mark === '{') objects.push(new Set());
    else if (mark === '[') objects.push(null);
    else if (mark === '}' || mark === ']') objects.pop();
    else if (mark === '"') string = at;
    else if (mark === ':') {
      const key: string = JSON.parse(text.slice(string, at));
      const keys = objects.at(-1);
      if (keys?.has(key)) repeated = key;
      keys?.add(key);
    }
    return repeated === null;
  });
  return repeated;
}

function afterString(text: string, openingQuote: number): number {
  let quote = text.indexOf('"', openingQuote + 1);
  while (isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
  return quote === -1 ? text.length : quote + 1;
}

function isEscaped(text: string, quote: number): boolean {
  let before = quote - 1;
  while (text.charAt(before) === '\\') before -= 1;
  return (quote - before) % 2 === 0;
}
