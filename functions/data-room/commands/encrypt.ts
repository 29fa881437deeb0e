import { encryptStream } from '@chatterfix/shared/platform/streaming-aead/encrypt-stream.ts';
import { runCommand } from './run-command.ts';

/* `npm run -s data-room:encrypt -- --ikm <hex> …`: the twin of data-room:decrypt. */
await runCommand('data-room:encrypt', (content, key) => encryptStream(content, key));
