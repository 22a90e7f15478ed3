// A bot of keywords, to see every kind of content. What it says is no measure of anything.
export function replies(store, said, who) {
  const text = said.contents?.map((it) => it.text ?? it.sku ?? it.order ?? it.name ?? "").join(" ") ?? "";
  const sku = /\b(\d{6})\b/.exec(text)?.[1];
  const first = store.list()[0].sku;
  const order = store.orders(who)[0];
  const is = (...words) => words.some((word) => text.toLowerCase().includes(word));
  if (said.type === "human" || is("人工")) return { handoff: true, contents: [t("好的，正在为您转接人工客服。")] };
  if (said.type === "leave") return { contents: [t("留言收到了，客服上班后会回复您。")] };
  if (sku && store.has(sku)) return { contents: [store.card(sku), t("这款现在有货，想了解尺寸、续航还是优惠？")], chips: ["有什么优惠", "送鼠标吗", "什么时候到"], rateable: true };
  if (order && is("订单", "物流", "到哪", "order", order.order)) return { contents: [t("这是您最近的一笔订单："), order], chips: ["什么时候到", "催一下"], rateable: true };
  if (is("安装", "怎么用", "setup")) {
    const guide = store.whole(first).guide;
    return { contents: [{ type: "steps", ...guide }, { type: "video", url: guide.video ?? "/media/laptop-first-use.mp4", poster: guide.poster, caption: guide.title, seconds: guide.seconds }], rateable: true };
  }
  if (is("图")) return { contents: [{ type: "picture", url: store.card(first).picture, alt: "商品图" }] };
  if (is("链接")) return { contents: [{ type: "link", url: `/shop/product/${first}`, title: store.card(first).title }, t("也可以看 https://example.com/帮助?a=1，很详细。")] };
  if (is("文件")) return { contents: [{ type: "file", url: "/media/manual.pdf", name: "说明书.pdf", bytes: 1834022 }] };
  if (is("推荐")) return { contents: [t("这几款卖得最好："), ...store.list().slice(0, 2).map((it) => store.card(it.sku))], rateable: true };
  if (is("留言", "没人")) return { by: "form", contents: [{ type: "form", form: "leave_message", title: "给我们留言", fields: ["name", "phone", "text"] }] };
  if (is("评价")) return { contents: [{ type: "form", form: "satisfaction", fields: ["mark", "reasons", "comment"] }] };
  if (is("券")) return { contents: [{ type: "coupon", promotion: "c1", name: "店铺券 满 1000 减 50", text: "全店通用，每人限领 1 张", code: "LX50", until: new Date(Date.now() + 9 * 86_400_000).toISOString() }] };
  if (is("谢")) return { contents: [{ type: "sticker", name: "thanks" }] };
  if (is("你好", "hello", "hi")) return { contents: [t(store.greeting)], chips: ["推荐一款轻薄本", "我的订单到哪了", "怎么安装"] };
  return { contents: [t(`您问的是「${text}」。\n<b>这里是演示</b>，试试商品编号 ${first}、“怎么安装”、“我的订单”。`)], rateable: true };
}

const t = (text) => ({ type: "text", text });
