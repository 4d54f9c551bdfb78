import type { AppDescription, Capability } from '../../shared/model/capabilities.ts';
import type { EngineChannel } from '../services/send/remote/engine-channel.ts';

/**
 * What a host must give the services. A service never sees this whole: compose-services hands each the parts that it
 * asks for, so that a test passes a literal and no service can reach for a dialog.
 *
 * The optional parts go with a capability of the same meaning; a host that lacks one leaves both out.
 */
export interface Platform {
  readonly host: AppDescription['host'];
  readonly system: AppDescription['platform'];
  readonly version: string;
  readonly capabilities: readonly Capability[];
  /** The app's own data: journal, layout, bodies. Moved by PLAINCALL_HOME. */
  readonly dataFolder: string;
  /** Where collections are made unless the person chose a folder. */
  readonly collectionsFolder: string;
  /** Tags of the languages that this computer is set to, the dearest first. */
  readonly preferredLanguages: () => readonly string[];
  readonly now: () => number;
  readonly makeId: () => string;
  /** Starts the process that requests are sent by. A host that has none to give sends in its own. */
  readonly startEngine?: () => EngineChannel;
  /** Capability `trash`. Rejects where the system has none for that disk. */
  readonly moveToTrash?: (path: string) => Promise<void>;
  /** Capability `pick-folder`. */
  readonly pickFolder?: (title: string) => Promise<string | null>;
  /** Capability `pick-file`. */
  readonly pickFile?: (title: string) => Promise<string | null>;
  /** Capability `save-dialog`: asks for a path to write to. */
  readonly pickSavePath?: (suggestedName: string) => Promise<string | null>;
  /** Asks the system which proxy an address goes through: `PROXY a:8080; DIRECT`. Absent: the environment says all. */
  readonly findSystemProxy?: (url: string) => Promise<string>;
  /** Capability `open-link`: asks the person, showing the host, then opens it. */
  readonly openLink?: (url: string) => Promise<void>;
  /** Capability `show-in-folder`. */
  readonly showInFolder?: (path: string) => Promise<void>;
}
