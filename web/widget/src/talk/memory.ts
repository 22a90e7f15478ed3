/**
 * What the browser remembers between pages, under keys of one store. Private windows and full disks throw on access:
 * then things last as long as the page does.
 */
export class Memory {
  private readonly page = new Map<string, string>();

  constructor(private readonly store: string, private storage: Storage | undefined = browserStorage()) {}

  get<T>(name: string): T | undefined {
    const text = this.read(this.key(name));
    try {
      return text ? (JSON.parse(text) as T) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Remembers a value; `undefined` forgets it. */
  set(name: string, value: unknown): void {
    const key = this.key(name);
    const text = value === undefined ? "" : JSON.stringify(value);
    this.page.set(key, text);
    try {
      if (text) this.storage?.setItem(key, text);
      else this.storage?.removeItem(key);
    } catch {
      this.storage = undefined;
    }
  }

  /** The full key, to recognise a `storage` event of another tab. */
  key(name: string): string {
    return `lingxi.${this.store}.${name}`;
  }

  private read(key: string): string | null | undefined {
    return this.storage ? this.storage.getItem(key) : this.page.get(key);
  }
}

function browserStorage(): Storage | undefined {
  try {
    const storage = window.localStorage;
    storage.setItem("lingxi", "1");
    storage.removeItem("lingxi");
    return storage;
  } catch {
    return undefined;
  }
}
