import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useText } from '../../state/language-store.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

interface FaultBoundaryProps {
  /** What is drawn anew when it changes, such as the id of what is shown. */
  subject: string;
  children: ReactNode;
}

/**
 * Keeps a fault of ours in one part of the window from taking the rest along: everything else goes on, and what was
 * typed is kept. React itself reports the fault to the console.
 */
export function FaultBoundary({ subject, children }: FaultBoundaryProps) {
  return (
    <ErrorBoundary
      resetKeys={[subject]}
      fallbackRender={({ resetErrorBoundary }) => <Fault onTryAgain={resetErrorBoundary} />}
    >
      {children}
    </ErrorBoundary>
  );
}

function Fault({ onTryAgain }: { onTryAgain: () => void }) {
  const t = useText();
  return (
    <div role="alert">
      <EmptyState
        title={t('window.part-failed')}
        text={t('window.part-failed-text')}
        actions={
          <>
            <Button onClick={onTryAgain}>{t('window.try-again')}</Button>
            <Button onClick={() => window.location.reload()}>{t('window.reload')}</Button>
          </>
        }
      />
    </div>
  );
}
