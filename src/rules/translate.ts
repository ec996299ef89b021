/** Words by key (`subject:path`), with values filled in; handed in, so that page and terminal share them. */
export type Translate = (key: string, values?: Readonly<Record<string, string>>) => string;
