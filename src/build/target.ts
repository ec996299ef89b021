/** The oldest browsers that the page is built for. */
export const target = ['chrome109', 'safari16', 'firefox115'];
