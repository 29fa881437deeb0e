/** Where the platform under test is; vitest's global set-up says so, or whoever runs the tests. */
export function platformUrl(): string {
  const url = process.env.CHATTERFIX_URL;
  if (!url) throw new Error('CHATTERFIX_URL must name the running platform, such as http://127.0.0.1:8080.');
  return url;
}
