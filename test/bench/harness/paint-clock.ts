/** What the page of a benchmark tells the time with; the driver's own clock would count the way to the browser. */
export interface PaintClock {
  /** Resolves to the ms from the next click to the paint of what it leads to; `null` waits for nothing but a paint. */
  fromClick(awaited: AwaitedTexts | null): Promise<number>;
  /** Resolves to the ms from the navigation until the address field has painted a key. */
  readonly untilKeyPainted: Promise<number>;
  /** Durations in ms of the tasks that held the page up for more than 50 ms; forgotten when asked for. */
  takeLongTasks(): number[];
  /** Resolves when the page has nothing to do. */
  untilIdle(): Promise<void>;
}

/** Texts that stand in elements of the page, by selector. */
export type AwaitedTexts = Readonly<Record<string, string>>;

declare global {
  interface Window {
    paintClock: PaintClock;
  }
}

/** Runs in the page, before anything of its own: must not name anything outside of itself. */
export function installPaintClock(): void {
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });

  const untilPainted = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        // A message comes after the frame that is under way has been drawn.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()), { once: true });
        port1.start();
        port2.postMessage(null);
      });
    });

  const until = (isTrue: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isTrue()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true });
    });

  const isOnPage = (awaited: AwaitedTexts): boolean =>
    Object.entries(awaited).every(
      ([selector, text]) => document.querySelector(selector)?.textContent.includes(text) === true,
    );

  const addressField = (): HTMLInputElement | null => document.querySelector('input[aria-label="Address"]');

  const typeKey = async (): Promise<number> => {
    await until(() => addressField() !== null);
    addressField()?.focus();
    // Types as a key does, with the events of one.
    document.execCommand('insertText', false, '~');
    if (addressField()?.value.includes('~') !== true) throw new Error('The address field takes no key');
    const paintedAt = await untilPainted();
    if (addressField()?.value.includes('~') !== true) throw new Error('The key was lost again');
    document.execCommand('undo');
    return paintedAt;
  };

  window.paintClock = {
    fromClick: (awaited) =>
      new Promise((resolve, reject) => {
        addEventListener(
          'click',
          ({ timeStamp }) => {
            const happened = awaited === null ? Promise.resolve() : until(() => isOnPage(awaited));
            happened
              .then(untilPainted)
              .then((paintedAt) => resolve(paintedAt - timeStamp))
              .catch(reject);
          },
          { capture: true, once: true },
        );
      }),
    untilKeyPainted: typeKey(),
    takeLongTasks: () => longTasks.splice(0),
    untilIdle: async () => {
      await untilPainted();
      await new Promise((resolve) => {
        requestIdleCallback(resolve, { timeout: 1000 });
      });
    },
  };
}
