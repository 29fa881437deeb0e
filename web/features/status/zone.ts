/** The zone of the reader's device: nobody is signed in, so no organisation names one. */
export const readersZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
