/** The commands of the package, each a file beside this one and a script of `package.json`. */
export const commandNames: readonly string[] = ['assess', 'inspect', 'licence', 'prove', 'verify'];
