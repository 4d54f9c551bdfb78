import type { TreeItem } from '../../../shared/model/collection.ts';

/**
 * The items whose name, method or address holds every word of the search, with the folders that lead to them; a folder
 * that matches by its own name keeps all that is in it. An empty search keeps everything.
 */
export function filterTree(items: readonly TreeItem[], search: string): readonly TreeItem[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  const kept = new Set<string>();
  const inside = new Set<string>();
  const parents = new Map(items.map((item) => [item.id as string, item.parentId as string]));
  for (const item of items) {
    const isInside = inside.has(item.parentId);
    const matches = words.every((word) => searchText(item).includes(word));
    if (item.kind === 'folder' && (matches || isInside)) inside.add(item.id);
    if (!matches && !isInside) continue;
    for (
      let id: string | undefined = item.id;
      id !== undefined && id !== '' && !kept.has(id);
      id = parents.get(id)
    )
      kept.add(id);
  }
  return items.filter((item) => kept.has(item.id));
}

function searchText(item: TreeItem): string {
  return (item.kind === 'request' ? `${item.method} ${item.name} ${item.url}` : item.name).toLowerCase();
}
