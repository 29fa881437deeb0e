// Imported lazily: only what sends mail needs it.
export { createTransport } from 'nodemailer';
