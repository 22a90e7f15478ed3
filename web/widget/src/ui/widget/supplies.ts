import type { OrderCard } from "../../talk/frames";
import type { Sticker } from "../chat";
import type { Orders } from "../sheet/orders";

/** What the widget fetches beside the conversation: the stickers once, the orders whenever the picker opens. */
export class Supplies {
  stickers: readonly Sticker[] = [];
  orders: Orders = "loading";

  constructor(private readonly server: string, private readonly onChange: () => void) {}

  /** Without stickers the picker has emoji only, and the next opening tries again. */
  async fetchStickers(): Promise<void> {
    if (this.stickers.length) return;
    this.stickers = await get<Sticker[]>(`${this.server}/stickers/index.json`).catch(() => []);
    this.onChange();
  }

  async fetchOrders(token: string): Promise<void> {
    this.orders = "loading";
    this.orders = await get<OrderCard[]>(`${this.server}/api/consumer/orders`, { Authorization: `Bearer ${token}` }).catch(() => "failed" as const);
    this.onChange();
  }
}

async function get<T>(url: string, headers: Record<string, string> = {}): Promise<T> {
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return (await answer.json()) as T;
}
