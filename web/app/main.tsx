import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { identity } from './session/identity.ts';
import './styles.css';
import './theme.ts';

// While the page's code is still on its way. The status page, and rooms that are shared, are for whoever has no account.
if (!/^\/(status|room)(\/|$)/.test(location.pathname)) identity.begin();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root.');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
