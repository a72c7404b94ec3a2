/** Resolves once a document that is still being read has a body; or when the signal ends it. */
export async function bodyIn(document: Document, signal: AbortSignal): Promise<void> {
  if (!document.body) await changeIn(document, () => Boolean(document.body), signal, true);
}

/**
 * Resolves when the document is written anew (`document.open`): its root is another, and everybody who listened to it
 * was silently dropped. Also when the signal ends it.
 */
export function rewritten(document: Document, signal: AbortSignal): Promise<void> {
  const root = document.documentElement;
  return changeIn(document, () => document.documentElement !== root, signal, false);
}

function changeIn(
  document: Document,
  happened: () => boolean,
  signal: AbortSignal,
  subtree: boolean,
): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(() => happened() && end());
    observer.observe(document, { childList: true, subtree });
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted || happened()) end();
  });
}
