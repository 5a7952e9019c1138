import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { europe } from './build/europe-outlines.js';

const gateway = process.env['INTEGRAS_BASE_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), europe()],
  build: { target: 'es2022', sourcemap: true, reportCompressedSize: true },
  server: { proxy: { '/api': gateway, '/auth': gateway } },
});
