import { expect, test } from "vitest";
import { addressOf, routeOf, sightOf, type Route } from "./route";

const ROUTES: Route[] = [
  { page: "home", category: "", q: "" }, { page: "home", category: "笔记本电脑", q: "" }, { page: "home", category: "", q: "14 寸 & 轻" },
  { page: "product", sku: "100201" }, { page: "cart" }, { page: "orders" }, { page: "order", order: "2026112000017" },
];

test.each(ROUTES)("the address of $page leads back to it", (route) => {
  expect(routeOf(new URL(addressOf(route), "http://shop.example"))).toEqual(route);
});

test("an unknown address is the home page", () => {
  expect(routeOf(new URL("http://shop.example/shop/nowhere/9"))).toEqual({ page: "home", category: "", q: "" });
});

test("the chat knows what is looked at from the address, before the page has loaded", () => {
  expect(ROUTES.map(sightOf)).toEqual([
    { page: "home" }, { page: "home" }, { page: "home" },
    { page: "product", sku: "100201" }, { page: "cart" }, { page: "orders" }, { page: "order", order: "2026112000017" },
  ]);
});
