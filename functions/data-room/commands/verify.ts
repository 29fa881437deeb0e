import { verifyAudit } from './verify-audit.ts';

/* `npm run -s data-room:verify -- <export> [--key <public key>]`: what a room's audit log proves, without the platform. */
await verifyAudit(process.argv.slice(2));
