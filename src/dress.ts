/*
 * What the script behind the introduction does: the page's own styles stand before it and have been
 * read, so that all that the page holds may show. They go to the head, and this script with them: what
 * was rendered ahead is then as it was rendered.
 */
document.head.append(...document.querySelectorAll('main :is(style, script)'));
delete document.documentElement.dataset.bare;
