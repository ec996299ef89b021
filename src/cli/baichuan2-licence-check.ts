import { commandNames } from './command-names.ts';

// Each command is a file of its own, so that none waits for what another needs.
const [, , name = ''] = process.argv;
const isCommand = (commandNames as readonly string[]).includes(name);
if (isCommand) process.argv.splice(2, 1);
const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
await import(/* @vite-ignore */ `./${isCommand ? name : 'about'}.${ending}`);
