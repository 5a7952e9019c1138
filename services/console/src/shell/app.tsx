import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Suspense } from 'react';
import { isPassing } from '../api/problem.js';
import { colours, theme } from '../theme/theme.js';
import { Texts } from '../texts/texts.js';
import { router } from './router.js';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // Live facts and figures say when something is stale; looking away and back does not.
      refetchOnWindowFocus: false,
      staleTime: 10_000,
      retry: (failures, error) => isPassing(error) && failures < 3,
    },
  },
});

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={colours} defaultColorScheme="auto">
      <Suspense fallback={null}>
        <Texts>
          <QueryClientProvider client={client}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Texts>
      </Suspense>
    </MantineProvider>
  );
}
