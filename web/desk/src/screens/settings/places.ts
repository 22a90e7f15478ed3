/** What a canned reply may leave for the conversation to fill in; the names are the protocol's. */
export const PLACES = ["姓名", "店铺", "客服", "商品", "价格", "订单号", "订单状态", "物流", "预计送达"].map((name) => `{${name}}`);
