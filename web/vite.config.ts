import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The running platform that `vite dev` passes API and sign-in requests on to. */
const platform = 'http://127.0.0.1:8080';
const passedOn = [
  '/api',
  '/config.json',
  '/local/mail',
  '/identitytoolkit.googleapis.com',
  '/securetoken.googleapis.com',
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss()],
  // Not `assets`: that is a page of the app.
  build: { assetsDir: 'static', assetsInlineLimit: 0, manifest: true, target: 'es2023' },
  server: { proxy: Object.fromEntries(passedOn.map(path => [path, platform])) },
});
