/** The commands of the package, each a file beside this one and a script of `package.json`. */
export const commandNames = ['assess', 'inspect', 'licence', 'prove', 'verify'] as const;
export type CommandName = (typeof commandNames)[number];
