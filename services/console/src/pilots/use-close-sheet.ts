import { useNavigate, useRouter } from '@tanstack/react-router';

/** Closes the sheet as Back would; without a page to go back to, the address just loses it. */
export function useCloseSheet() {
  const { history } = useRouter();
  const navigate = useNavigate();
  return () => {
    if (history.canGoBack()) history.back();
    else void navigate({ to: '.', search: {}, replace: true, resetScroll: false });
  };
}
