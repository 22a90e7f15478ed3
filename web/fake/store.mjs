// Reads a store folder (docs/store-format.md) into the shapes of the shop's own calls (docs/protocol.md).
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export function loadStore(folder) {
  const rows = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8").trim().split("\n").map((line) => JSON.parse(line)) : []);
  const store = JSON.parse(readFileSync(join(folder, "store.json"), "utf8"));
  const products = rows("products.jsonl");
  const promotions = rows("promotions.jsonl").filter((it) => time(it.from) <= Date.now() && time(it.to) >= Date.now());
  const bySku = new Map(products.flatMap((product) => product.skus.map((sku) => [sku.sku, { product, sku }])));
  const carts = new Map(rows("consumers.jsonl").map((it) => [it.consumer, it.cart ?? []]));
  const media = (name) => (name ? `/media/${name.replace(/^media\//, "")}` : undefined);

  const card = (number) => {
    const { product, sku } = bySku.get(number);
    return {
      type: "product", sku: sku.sku, title: product.title, titleEn: product.title_en, category: product.category, url: `/shop/product/${sku.sku}`,
      picture: media(sku.picture ?? product.pictures?.[0]), price: sku.price, listPrice: sku.list_price, stock: sku.stock,
      sellingPoints: product.selling_points?.slice(0, 3), options: sku.options,
    };
  };
  const applies = (promotion, product) => {
    const { products: some = [], categories = [] } = promotion.scope ?? {};
    return (!some.length && !categories.length) || some.includes(product.product) || categories.includes(product.category);
  };
  const groups = (specifications) => {
    const list = [];
    for (const { group = "参数", key, value, unit } of specifications ?? []) {
      let found = list.find((it) => it.group === group);
      if (!found) list.push((found = { group, items: [] }));
      found.items.push({ key, value, unit });
    }
    return list;
  };
  const whole = (number) => {
    if (!bySku.has(number)) return undefined;
    const { product } = bySku.get(number);
    return {
      product: product.product, sku: number, title: product.title, titleEn: product.title_en, brand: product.brand, category: product.category,
      description: product.description, warranty: product.warranty, options: product.options ?? [],
      skus: product.skus.map((sku) => ({
        sku: sku.sku, options: sku.options ?? {}, price: sku.price, listPrice: sku.list_price, stock: sku.stock,
        onSale: sku.on_sale !== false, picture: media(sku.picture), specifications: sku.specifications ?? [],
      })),
      pictures: (product.pictures ?? []).map(media), sellingPoints: product.selling_points ?? [], specifications: groups(product.specifications),
      box: product.box ?? [], gifts: product.gifts,
      companions: (product.companions ?? []).filter((it) => bySku.has(it.sku)).map((it) => {
        const { title, picture, price } = card(it.sku);
        return { ...it, title, picture, price };
      }),
      promotions: promotions.filter((it) => applies(it, product)).map(({ id, name, kind, text }) => ({ id, name, kind, text })),
      guide: product.guide && { ...product.guide, video: media(product.guide.video), poster: media(product.guide.poster) },
    };
  };
  const orderCard = (order) => {
    const events = (order.parcels ?? []).flatMap((it) => it.track ?? []).map((it) => ({ ...it, at: iso(it.at) })).sort((a, b) => b.at.localeCompare(a.at));
    return {
      type: "order", order: order.order, status: order.status, statusText: STATUS[order.status], amount: order.amount,
      placed: iso(order.placed), url: `/shop/orders/${order.order}`,
      items: order.items.map((it) => ({ ...it, title: card(it.sku).title, picture: card(it.sku).picture })),
      expected: order.parcels?.[0]?.expected && iso(order.parcels[0].expected), latest: events[0] && `${events[0].place} ${events[0].text}`,
    };
  };
  const orders = rows("orders.jsonl").sort((a, b) => time(b.placed) - time(a.placed));
  const mask = ({ name, phone, region, detail }) => ({ name: name[0] + "*", phone: phone.slice(0, 3) + "****" + phone.slice(-4), region, detail: detail.slice(0, 3) + "***" });
  return {
    name: store.name, nameEn: store.name_en, greeting: store.greeting, card, whole,
    has: (sku) => bySku.has(sku),
    categories: [...new Set(products.map((it) => it.category))].map((name) => ({ name, count: products.filter((it) => it.category === name).length })),
    consumers: rows("consumers.jsonl").map(({ consumer, name, level }) => ({ consumer, name, level })),
    list: (category, q) => products
      .filter((it) => (!category || it.category === category) && (!q || (it.title + it.aliases + it.category).toLowerCase().includes(q.toLowerCase())))
      .map((it) => card((it.skus.find((sku) => sku.on_sale !== false) ?? it.skus[0]).sku)),
    cart(who) {
      const lines = (carts.get(who) ?? []).map(({ sku, quantity }) => ({ ...card(sku), type: undefined, quantity }));
      return { lines, total: lines.reduce((sum, it) => sum + it.price * it.quantity, 0).toFixed(2) };
    },
    putInCart(who, sku, quantity) {
      const rest = (carts.get(who) ?? []).filter((it) => it.sku !== sku);
      carts.set(who, quantity > 0 ? [...rest, { sku, quantity }] : rest);
    },
    orders: (who) => orders.filter((it) => it.consumer === who).map(orderCard),
    order(who, number) {
      const order = orders.find((it) => it.order === number && it.consumer === who);
      return order && {
        ...orderCard(order), payment: order.payment, paid: order.paid && iso(order.paid), address: mask(order.address), invoice: order.invoice,
        parcels: (order.parcels ?? []).map((it) => ({
          ...it, expected: it.expected && iso(it.expected), track: (it.track ?? []).map((event) => ({ ...event, at: iso(event.at) })).reverse(),
        })),
      };
    },
  };
}

const STATUS = {
  placed: "待付款", paid: "待发货", processing: "备货中", shipped: "运输中", out_for_delivery: "派送中",
  delivered: "已送达", signed: "已签收", completed: "已完成", cancelled: "已取消", returned: "已退货",
};
const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 };

function time(at) {
  const relative = /^([+-]\d+)([mhd])$/.exec(at ?? "");
  return relative ? Date.now() + Number(relative[1]) * UNITS[relative[2]] : Date.parse(at);
}

const iso = (at) => (at ? new Date(time(at)).toISOString() : undefined);
