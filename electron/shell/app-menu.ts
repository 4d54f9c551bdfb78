import type { MenuItemConstructorOptions } from 'electron';
import type { EventMap } from '../../shared/ipc/define.ts';
import type { Events } from '../../shared/ipc/contract.ts';
import { text } from '../../shared/texts/text.ts';
import type { Catalogue } from '../../shared/texts/text.ts';

export type MenuCommand = EventMap<Events>['menu.chosen']['command'];

export interface MenuOptions {
  readonly catalogue: Catalogue;
  readonly isMac: boolean;
  readonly allowsDevTools: boolean;
  readonly choose: (command: MenuCommand) => void;
}

/**
 * The native menu. The shortcuts of our own commands are shown and not registered: the page handles its keys, in both
 * hosts alike, and a key must not be acted on twice.
 */
export function makeMenu(options: MenuOptions): MenuItemConstructorOptions[] {
  const { catalogue } = options;
  const command = (name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label: text(catalogue, `desktop.${name}`),
    click: () => options.choose(name),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const quit: MenuItemConstructorOptions[] = options.isMac ? [] : [separator, { role: 'quit' }];
  return [
    ...(options.isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: text(catalogue, 'desktop.menu-file'),
      submenu: [
        command('new-request', 'CmdOrCtrl+T'),
        command('new-collection'),
        command('open-collection', 'CmdOrCtrl+O'),
        separator,
        command('save', 'CmdOrCtrl+S'),
        command('close-tab', 'CmdOrCtrl+W'),
        ...quit,
      ],
    },
    { role: 'editMenu', label: text(catalogue, 'desktop.menu-edit') },
    {
      label: text(catalogue, 'desktop.menu-request'),
      submenu: [command('send', 'CmdOrCtrl+Enter'), command('find', 'CmdOrCtrl+K')],
    },
    { label: text(catalogue, 'desktop.menu-view'), submenu: viewItems(options.allowsDevTools) },
    { role: 'windowMenu', label: text(catalogue, 'desktop.menu-window') },
  ];
}

function viewItems(allowsDevTools: boolean): MenuItemConstructorOptions[] {
  const developer: MenuItemConstructorOptions[] = allowsDevTools
    ? [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }]
    : [];
  return [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...developer,
  ];
}
