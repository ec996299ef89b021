import { mergeConfig, type Plugin } from 'vite';
import project from '../../vite.config.ts';

/** Sends each file as it is: to press it anew for every visit of every test takes longer. */
const unpressed: Plugin = {
  name: 'unpressed',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      delete request.headers['accept-encoding'];
      next();
    });
  },
};

/** How `dist` is served to the browser tests. */
export default mergeConfig(project, { plugins: [unpressed] });
