/** Who is signed in at the identity provider. */
export type Account = { uid: string; email: string };
