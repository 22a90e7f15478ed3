/** The shop's own calls, as docs/protocol.md describes them. */

export interface Row {
  sku: string;
  title: string;
  titleEn?: string;
  category?: string;
  url?: string;
  picture?: string;
  price: string;
  listPrice?: string;
  /** Absent where the store does not say. */
  stock?: number;
  sellingPoints?: string[];
  options?: Record<string, string>;
}

export interface Specification { key: string; value: string; unit?: string }

export interface Sku {
  sku: string;
  options: Record<string, string>;
  price: string;
  listPrice?: string;
  stock?: number;
  onSale: boolean;
  picture?: string;
  specifications?: Specification[];
}

export interface Guide { title?: string; steps: string[]; notes?: string[]; video?: string; poster?: string; seconds?: number }

export interface Product {
  product: string;
  sku: string;
  title: string;
  titleEn?: string;
  brand?: string;
  category?: string;
  description?: string;
  warranty?: string;
  options: string[];
  skus: Sku[];
  pictures?: string[];
  sellingPoints?: string[];
  specifications?: { group: string; items: Specification[] }[];
  box?: string[];
  /** Empty: there is no gift. Absent: the store has not told. */
  gifts?: { name: string; sku?: string; quantity: number }[];
  companions?: { sku: string; why: string; title: string; picture?: string; price: string }[];
  promotions?: { id: string; name: string; kind: string; text: string }[];
  guide?: Guide;
}

export interface StoreFront {
  store: string;
  name: string;
  nameEn?: string;
  /** Of all its prices; yuan where it is not said. */
  currency?: string;
  categories: { name: string; count: number }[];
  consumers: { consumer: string; name: string; level: string }[];
}

export interface Me { consumer?: string; name?: string; level?: string; token?: string }

export interface CartLine { sku: string; title: string; picture?: string; options?: Record<string, string>; price: string; quantity: number; stock?: number }
export interface Cart { lines: CartLine[]; total: string }

export interface Track { at: string; place?: string; text: string }
export interface Parcel { carrier: string; number: string; items?: string[]; expected?: string; track: Track[] }

export interface Order {
  order: string;
  status: string;
  statusText?: string;
  amount: string;
  placed: string;
  items: { sku: string; title: string; picture?: string; quantity: number; price: string }[];
  url?: string;
  expected?: string;
  payment?: string;
  paid?: string;
  address?: { name: string; phone: string; region: string; detail: string };
  invoice?: { kind: string; title?: string; state?: string };
  parcels?: Parcel[];
}

/** The thing asked for does not exist, or is not yours. */
export class NotFound extends Error {}

export const api = {
  store: () => get<StoreFront>("store"),
  products: (category: string, q: string) => get<Row[]>(`products?${new URLSearchParams({ ...(category && { category }), ...(q && { q }) })}`),
  product: (sku: string) => get<Product>(`products/${encodeURIComponent(sku)}`),
  me: () => get<Me>("me"),
  signIn: (consumer: string) => post<Me>("sign-in", { consumer }),
  signOut: () => post<Me>("sign-out", {}),
  cart: () => get<Cart>("cart"),
  setInCart: (sku: string, quantity: number) => post<Cart>("cart", { sku, quantity }),
  orders: () => get<Order[]>("orders"),
  order: (order: string) => get<Order>(`orders/${encodeURIComponent(order)}`),
};

function get<T>(path: string): Promise<T> {
  return call<T>(path, {});
}

function post<T>(path: string, body: unknown): Promise<T> {
  return call<T>(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  const answer = await fetch(`/shop/api/${path}`, init);
  if (answer.status === 404) throw new NotFound(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
}
