declare module '*/questions.json?first' {
  const words: typeof import('../../locales/en/questions.json');
  export default words;
}
declare module '*/questions.json?rest' {
  const words: Omit<typeof import('../../locales/en/questions.json'), 'model'>;
  export default words;
}
declare module '*/ui.json?first' {
  const words: typeof import('../../locales/en/ui.json');
  export default words;
}
declare module '*/ui.json?rest' {
  const words: object;
  export default words;
}
