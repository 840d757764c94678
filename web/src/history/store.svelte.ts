import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Parts } from '../state/reader.svelte';
import { memory } from '../state/settings.svelte';
import { historyKey } from './key';

export interface Kept {
  id: string;
  at: number;
  title: string;
  company: string;
  text: string;
  parts: Parts;
}

interface Schema extends DBSchema {
  postings: { key: string; value: Kept; indexes: { at: number } };
}

const databaseName = 'fineprint';
const mostKept = 500;

let database: Promise<IDBPDatabase<Schema>> | undefined;

const open = () =>
  (database ??= openDB<Schema>(databaseName, 1, {
    upgrade: (db) => void db.createObjectStore('postings', { keyPath: 'id' }).createIndex('at', 'at'),
  }));

/** A name for a text that the same text always gets. */
function nameOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16);
}

/** Postings that were read, kept in this browser once the reader has switched that on. */
class HistoryStore {
  isOn = $state(memory.get(historyKey) === 'on');
  list = $state.raw<Kept[]>([]);
  broken = $state(false);

  switch(on: boolean) {
    this.isOn = on;
    memory.set(historyKey, on ? 'on' : null);
  }

  async #try<T>(act: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> {
    try {
      return await act(await open());
    } catch {
      this.broken = true;
      return undefined;
    }
  }

  async load() {
    const all = await this.#try((db) => db.getAllFromIndex('postings', 'at'));
    this.list = (all ?? []).reverse();
  }

  async keep(posting: Omit<Kept, 'id' | 'at'>, replaces: string | null): Promise<string | null> {
    if (!this.isOn) return null;
    const id = nameOf(posting.text);
    const kept = { ...posting, id, at: Date.now() };
    await this.#try(async (db) => {
      if (replaces && replaces !== id) await db.delete('postings', replaces);
      await db.put('postings', kept);
      const keys = await db.getAllKeysFromIndex('postings', 'at');
      await Promise.all(keys.slice(0, Math.max(0, keys.length - mostKept)).map((key) => db.delete('postings', key)));
      // The list may be open already: a posting is kept only once it has settled.
      this.list = [kept, ...this.list.filter((other) => other.id !== id && other.id !== replaces)].slice(0, mostKept);
    });
    return id;
  }

  async remove(id: string) {
    await this.#try((db) => db.delete('postings', id));
    await this.load();
  }

  async clear() {
    await this.#try((db) => db.clear('postings'));
    this.list = [];
  }
}

export const historyStore = new HistoryStore();

/** Closes and deletes the database itself. */
export async function eraseHistory() {
  (await database?.catch(() => undefined))?.close();
  database = undefined;
  historyStore.list = [];
  historyStore.switch(false);
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}
