const mismatch = 'E-mail address and password do not belong together. Check both and try again.';

const messages: Readonly<Record<string, string>> = {
  'auth/invalid-credential': mismatch,
  'auth/wrong-password': mismatch,
  'auth/user-not-found': mismatch,
  'auth/user-disabled': 'This account is switched off. Ask an administrator of your organisation.',
  'auth/too-many-requests': 'Too many attempts. Wait a few minutes, then try again.',
  'auth/network-request-failed':
    'The sign-in service cannot be reached. Check your connection, then try again.',
  'auth/email-already-in-use': 'There is an account with this e-mail address already. Sign in instead.',
  'auth/weak-password': 'Choose a longer password: at least eight characters.',
  'auth/invalid-email': 'This is not an e-mail address.',
};

/** Why signing in failed, in words for a person. */
export function signInProblem(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return messages[code] ?? 'Signing in did not work. Try again in a moment.';
}
