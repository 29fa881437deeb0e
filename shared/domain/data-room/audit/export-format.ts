/** What an export says that it is. */
export const exportFormat = 'chatterfix-audit/1';

/** How it is to be checked. */
export const algorithm = { hash: 'SHA-256', json: 'RFC 8785', signature: 'EC_SIGN_P256_SHA256' } as const;
