import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The room that a file stands in: a folder of `src` or of `src/ui`, or a file of its own beside them. */
function roomOf(path: string): string {
  const [, top = '', inner = ''] = path.split('/');
  return top === 'ui' ? `ui/${inner}` : top;
}

/** The rooms that each room imports from, types and what is loaded later included. */
const arrows = new Map<string, Set<string>>();
for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
  if (!/\.tsx?$/.test(name)) continue;
  const path = `src/${name}`;
  const imported = readFileSync(path, 'utf8').matchAll(
    /(?:from|import)\s*\(?\s*'(\.[^']+\.tsx?)'/g,
  );
  for (const [, file = ''] of imported) {
    const [own, other] = [roomOf(path), roomOf(join(path, '..', file))];
    if (own !== other) arrows.set(own, (arrows.get(own) ?? new Set()).add(other));
  }
}

/** The rooms that can be reached from a room. */
function reached(from: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const room of arrows.get(from) ?? []) {
    if (seen.has(room)) continue;
    seen.add(room);
    reached(room, seen);
  }
  return seen;
}

describe('the rooms of the house', () => {
  it.each([...arrows.keys()])('%s does not lead back to itself', (room) => {
    expect([...reached(room)]).not.toContain(room);
  });

  it('are those of the paper', () => {
    const rooms = [...new Set([...arrows].flatMap(([from, to]) => [from, ...to]))];
    expect(rooms.filter((room) => !/\.tsx?$/.test(room)).sort()).toEqual([
      ...['build', 'cli', 'i18n', 'licence', 'papers', 'release', 'rules'],
      ...[
        'answers',
        'asked',
        'frame',
        'licence',
        'method',
        'pace',
        'papers',
        'plans',
        'question',
        'release',
        'result',
      ].map((room) => `ui/${room}`),
      ...['saved', 'session', 'start', 'update', 'words'].map((room) => `ui/${room}`),
      'wizard',
    ]);
  });
});
