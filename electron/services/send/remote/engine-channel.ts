/** A process that runs the engine, as the host that started it sees it. What comes from it is not to be trusted. */
export interface EngineChannel {
  /** Undefined where it could not be started. */
  readonly pid: number | undefined;
  /** Passed over where the process is gone already. */
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Once: the process is gone, or never came to be, and nothing more comes of it. `how` is for whoever looks into it. */
  onEnd(listener: (how: string) => void): void;
  /** Ends it at once, whatever it is doing. */
  kill(): void;
}

/** The same as seen from inside that process. */
export interface EngineEnd {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}
