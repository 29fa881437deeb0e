import { runVerify } from './run-verify.ts';

/* `npm run -s data-room:verify -- <export, or folder> [--key <public key>]`: what an audit log or a bundle proves, without the platform. */
await runVerify(process.argv.slice(2));
