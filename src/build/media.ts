import type { AtRule, Plugin } from 'postcss';
import { mediaCalled } from '../ui/frame/media.ts';

/**
 * Lets style sheets name the widths of `src/ui/frame/media.ts`: `@media (--wide)`. Fails at a name
 * that is not there.
 */
export const namedMedia: Plugin = {
  postcssPlugin: 'named-media',
  AtRule: {
    media: (rule: AtRule) => {
      rule.params = rule.params.replace(/\((--[\w-]*)\)/g, (_, name: string) => {
        const query = mediaCalled(name);
        if (query !== undefined) return query;
        throw rule.error(`No width of the window is called ${name}.`);
      });
    },
  },
};
