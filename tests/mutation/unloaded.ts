import { experimental_getRunnerTask, type Reporter } from 'vitest/node';

/**
 * Gives a test file that could not be loaded a test that fails. Stryker looks at tests only: without
 * it, a mutant that no file survives would itself survive.
 */
export const unloaded: Reporter = {
  onTestModuleEnd: (module) => {
    const [error] = module.errors();
    if (error === undefined) return;
    const file = experimental_getRunnerTask(module);
    file.tasks.push({
      id: `${file.id}_unloaded`,
      type: 'test',
      name: 'is loaded',
      fullName: 'is loaded',
      fullTestName: 'is loaded',
      mode: 'run',
      file,
      result: { state: 'fail', errors: [error] },
      meta: {},
      context: undefined as never,
      timeout: 0,
      annotations: [],
      artifacts: [],
    });
  },
};
