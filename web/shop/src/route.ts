import type { Sight } from "./widget";

/** The pages of the shop. */
export type Route =
  | { page: "home"; category: string; q: string }
  | { page: "product"; sku: string }
  | { page: "cart" }
  | { page: "orders" }
  | { page: "order"; order: string };

/** The page that an address means; an unknown one is the home page. */
export function routeOf(url: URL): Route {
  const [, , page, id] = url.pathname.split("/").map(decodeURIComponent);
  if (page === "product" && id) return { page, sku: id };
  if (page === "cart") return { page };
  if (page === "orders") return id ? { page: "order", order: id } : { page };
  return { page: "home", category: url.searchParams.get("category") ?? "", q: url.searchParams.get("q") ?? "" };
}

export function addressOf(route: Route): string {
  switch (route.page) {
    case "home": return `/shop/${search({ category: route.category, q: route.q })}`;
    case "product": return `/shop/product/${encodeURIComponent(route.sku)}`;
    case "cart": return "/shop/cart";
    case "orders": return "/shop/orders";
    case "order": return `/shop/orders/${encodeURIComponent(route.order)}`;
  }
}

/** What the address alone tells the chat, before the page behind it has loaded. */
export function sightOf(route: Route): Sight {
  switch (route.page) {
    case "product": return { page: route.page, sku: route.sku };
    case "order": return { page: route.page, order: route.order };
    default: return { page: route.page };
  }
}

function search(values: Record<string, string>): string {
  const filled = Object.entries(values).filter(([, value]) => value);
  return filled.length ? `?${new URLSearchParams(filled)}` : "";
}
