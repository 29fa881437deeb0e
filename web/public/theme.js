// Runs before the first paint, so that the page never flashes in the wrong colours. Its own file because the
// content security policy permits no inline script. app/theme.ts keeps the same key.
const chosen = localStorage.getItem('theme');
const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
document.documentElement.dataset.theme = dark ? 'dark' : 'light';
