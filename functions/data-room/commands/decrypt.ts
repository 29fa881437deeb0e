import { decryptStream } from '@chatterfix/shared/platform/streaming-aead/decrypt-stream.ts';
import { runCommand } from './run-command.ts';

/* `npm run -s data-room:decrypt -- --ikm <hex> …`: the way to one's files when nothing else of the platform runs. */
await runCommand('data-room:decrypt', decryptStream);
