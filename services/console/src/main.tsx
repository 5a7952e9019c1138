import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import './theme/mantine.css';
import './theme/tokens.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app.js';

const root = document.querySelector('#root');
if (root) createRoot(root).render(<App />);
