import type { AtRule, Plugin } from 'postcss';
import * as said from '../ui/media.ts';

const { below, ...windows } = said;

/** What style sheets call the windows, and what is narrower. */
const media: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(windows).flatMap(([name, query]) => [
    [`--${name}`, query],
    [`--below-${name}`, below(query)],
  ]),
);

/** Lets style sheets name the windows of `src/ui/media.ts`. Fails at a name that is not there. */
export const namedMedia: Plugin = {
  postcssPlugin: 'named-media',
  AtRule: {
    media: (rule: AtRule) => {
      rule.params = rule.params.replace(/\((--[\w-]*)\)/g, (_, name: string) => {
        const query = media[name];
        if (query !== undefined) return query;
        throw rule.error(`No width of the window is called ${name}.`);
      });
    },
  },
};
