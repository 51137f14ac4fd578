import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.js';
import { lendWords } from './kit/library-strings.js';
import { router } from './router.js';
import { showTheme } from './shell/theme.js';
import { showLanguage } from './words/language.js';
import './style/main.css';

showTheme();
showLanguage();
lendWords();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
