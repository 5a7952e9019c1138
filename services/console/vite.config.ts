import { constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { europe } from './build/europe-outlines.js';

/** Each part once for all who fetch it; the highest quality takes ten times as long for a twentieth less. */
const compressed = compression({
  include: /\.(js|css|html|svg)$/,
  threshold: 1_024,
  algorithms: [
    defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    defineAlgorithm('gzip', { level: 9 }),
  ],
});

const gateway = process.env['INTEGRAS_BASE_URL'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), europe(), compressed],
  build: { target: 'es2022', sourcemap: true, reportCompressedSize: true },
  server: { proxy: { '/api': gateway, '/auth': gateway } },
});
