import type { IncomingMessage } from 'node:http';

/** They concern one connection and are not passed on (RFC 9110, 7.6.1). */
const hopByHop = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade']);
const withheldFromFunction = new Set([...hopByHop, 'expect', 'x-forwarded-proto', 'x-forwarded-host']);
const withheldFromCaller = new Set([...hopByHop, 'transfer-encoding']);

/** The request's headers for the function, in the form of `rawHeaders`, with who called, how and by what name. */
export function requestHeaders(request: IncomingMessage): string[] {
  const { remoteAddress = '' } = request.socket;
  const headers: string[] = [];
  let forwardedFor = '';
  eachHeader(request, (name, value) => {
    const lowerCase = name.toLowerCase();
    if (lowerCase === 'x-forwarded-for') forwardedFor += `${value}, `;
    else if (!withheldFromFunction.has(lowerCase)) headers.push(name, value);
  });
  headers.push('X-Forwarded-For', forwardedFor + remoteAddress, 'X-Forwarded-Proto', 'http');
  if (request.headers.host) headers.push('X-Forwarded-Host', request.headers.host);
  return headers;
}

/** The answer's headers for the caller, in the form of `rawHeaders`. */
export function responseHeaders(answer: IncomingMessage): string[] {
  const headers: string[] = [];
  eachHeader(answer, (name, value) => {
    if (!withheldFromCaller.has(name.toLowerCase())) headers.push(name, value);
  });
  return headers;
}

function eachHeader({ rawHeaders }: IncomingMessage, visit: (name: string, value: string) => void): void {
  for (let index = 0; index < rawHeaders.length; index += 2) {
    visit(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  }
}
