// Checks that the demo store holds together: `node demo/check-store.mjs` prints one line and exits 0, or lists what is wrong and exits 1.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const store = fileURLToPath(new URL('store/', import.meta.url))
const wrong = []
const expect = (holds, complaint) => { if (!holds) wrong.push(complaint) }
const lines = file => readFileSync(store + file, 'utf8').split('\n').flatMap((line, i) => {
  if (!line) return []
  try { return [JSON.parse(line)] } catch (e) { wrong.push(`${file}:${i + 1} is not JSON: ${e.message}`); return [] }
})
const unique = (names, what) => names.filter((n, i) => names.indexOf(n) !== i).forEach(n => wrong.push(`${what} ${n} stands twice`))

const money = (value, where) => { expect(/^\d+\.\d\d$/.test(value), `${where}: ${value} is not money with two decimals`); return Math.round(Number(value) * 100) }
// Minutes from the import; a demonstration's times are relative.
const minutes = (time, where) => {
  const [, n, unit] = /^([+-]\d+)([mhd])$/.exec(time ?? '') ?? []
  expect(unit, `${where}: ${time} is not a relative time like -30h`)
  return Number(n) * { m: 1, h: 60, d: 1440 }[unit]
}

const home = JSON.parse(readFileSync(store + 'store.json', 'utf8'))
const products = lines('products.jsonl'), promotions = lines('promotions.jsonl'), consumers = lines('consumers.jsonl'), orders = lines('orders.jsonl')
const skus = new Map(products.flatMap(p => p.skus.map(s => [s.sku, s])))
const knows = (sku, where) => { expect(skus.has(sku), `${where}: no SKU ${sku}`); return skus.get(sku) }
const named = new Set()
const medium = (file, limit, where) => {
  named.add(file)
  if (!file || !existsSync(store + file)) wrong.push(`${where}: no file ${file}`)
  else expect(statSync(store + file).size <= limit, `${file} is larger than ${limit} bytes`)
}

checkHome()
products.forEach(checkProduct)
checkShelf()
promotions.forEach(checkPromotion)
consumers.forEach(checkConsumer)
orders.forEach(checkOrder)
checkSpread()
checkKnowledge()

if (wrong.length) {
  console.error(wrong.join('\n'))
  process.exitCode = 1
} else
  console.log(`demo store: ${products.length} products, ${skus.size} SKUs, ${new Set(products.map(p => p.category)).size} categories, ${promotions.length} promotions, ${consumers.length} consumers, ${orders.length} orders, ${named.size} media; all holds together`)

function checkHome() {
  const policy = '店铺 客服时间 客服电话 发货时限 发货地 送达天数 快递公司 包邮门槛 运费 退货天数 换货天数 价保天数 质保年限 退款天数 发票类型 开票时限 支付方式 分期 会员权益 以旧换新 国家补贴 安装费用 自提 截单时间'.split(' ')
  for (const key of policy) expect(home.policy[key], `store.json: the policy lacks ${key}`)
  for (const key of Object.keys(home.policy)) expect(policy.includes(key), `store.json: ${key} is no store variable`)
  for (const key of ['name', 'name_en', 'zone', 'industries', 'greeting']) expect(home[key]?.length, `store.json lacks ${key}`)
}

function checkProduct(p) {
  const where = p.product
  for (const key of ['title', 'title_en', 'brand', 'category', 'description', 'warranty']) expect(p[key], `${where} lacks ${key}`)
  expect(p.aliases.length >= 3, `${where} has fewer than three aliases`)
  expect(p.selling_points.length >= 3, `${where} has fewer than three selling points`)
  expect(p.box.length, `${where}: nothing in the box`)
  expect(p.companions.length, `${where} has no companion`)
  expect(p.guide.steps.length >= 4 && p.guide.steps.length <= 8, `${where}: a guide has 4 to 8 steps`)
  p.pictures.forEach(file => medium(file, 4096, where))
  if (p.guide.video) {
    medium(p.guide.video, 250_000, where)
    medium(p.guide.poster, 30_000, where)
    expect(p.guide.seconds >= 15 && p.guide.seconds <= 30, `${where}: a video lasts 15 to 30 seconds`)
  }
  for (const { sku, why } of p.companions) {
    expect(why && knows(sku, where)?.on_sale, `${where}: companion ${sku} needs a reason and to be on sale`)
    expect(!p.skus.some(s => s.sku === sku), `${where} is its own companion`)
  }
  for (const { name, sku, quantity } of p.gifts ?? []) expect(name && quantity > 0 && (!sku || knows(sku, where)), `${where}: gift ${name}`)
  unique(p.specifications.map(s => s.key), `${where}: specification`)
  for (const s of p.skus) checkSku(p, s)
}

function checkSku(p, s) {
  const where = `${p.product} ${s.sku}`, specifications = [...p.specifications, ...(s.specifications ?? [])]
  expect(money(s.price, where) <= money(s.list_price, where), `${where} costs more than its list price`)
  expect(Number.isInteger(s.stock) && s.stock >= 0 && typeof s.on_sale === 'boolean', `${where}: stock or sale`)
  expect(p.options.join() === Object.keys(s.options).join(), `${where} does not tell all options`)
  for (const { key, value } of specifications) expect(key && typeof value === 'string' && value, `${where}: an empty specification`)
  const needed = { 笔记本电脑: 28, 手机: 28, 电视: 28 }[p.category] ?? 20
  expect(specifications.length >= needed, `${where} has ${specifications.length} specifications, ${needed} needed`)
  if (/笔记本电脑|手机$|平板电脑/.test(p.category)) expect(p.skus.length >= 3, `${p.product} has fewer than three variants`)
  medium(s.picture, 4096, where)
  expect(p.pictures.includes(s.picture), `${where}: its picture is not among the product's`)
}

function checkShelf() {
  unique(products.map(p => p.product), 'product')
  unique(products.flatMap(p => p.skus.map(s => s.sku)), 'SKU')
  unique(products.flatMap(p => p.skus.map(s => p.product + JSON.stringify(s.options))), 'variant')
  const count = (n, least, what) => expect(n >= least, `${n} ${what}, ${least} needed`)
  count(products.length, 42, 'products')
  count(skus.size, 84, 'SKUs')
  count(new Set(products.map(p => p.category)).size, 13, 'categories')
  count(products.filter(p => p.skus.every(s => !s.on_sale)).length, 1, 'products off sale')
  count([...skus.values()].filter(s => s.on_sale && !s.stock).length, 3, 'SKUs out of stock')
  count(products.filter(p => p.gifts?.length).length, 5, 'products with gifts')
  count(products.filter(p => p.gifts && !p.gifts.length).length, 5, 'products that say "no gift"')
  count(new Set(products.map(p => p.guide.video).filter(Boolean)).size, 6, 'guide videos')
  for (const file of readdirSync(store + 'media')) expect(named.has(`media/${file}`), `media/${file} is shown nowhere`)
}

function checkPromotion(p) {
  expect(['full_reduction', 'coupon', 'discount', 'member_price', 'trade_in', 'subsidy'].includes(p.kind), `${p.id}: kind ${p.kind}`)
  expect(minutes(p.from, p.id) < minutes(p.to, p.id), `${p.id} ends before it begins`)
  expect(!!p.off !== !!p.percent, `${p.id}: either off or percent`)
  for (const key of ['off', 'threshold', 'cap']) if (p[key]) money(p[key], p.id)
  for (const id of p.scope?.products ?? []) expect(products.some(x => x.product === id), `${p.id}: no product ${id}`)
  for (const c of p.scope?.categories ?? []) expect(products.some(x => x.category === c), `${p.id}: no category ${c}`)
  expect(p.name && p.text && (p.kind !== 'coupon' || p.code), `${p.id} lacks its name, text or code`)
}

function checkConsumer(c) {
  const phone = number => expect(/^1380000\d{4}$/.test(number), `${c.consumer}: ${number} is not one of the store's invented numbers`)
  phone(c.phone)
  expect(['普通', 'PLUS'].includes(c.level), `${c.consumer}: level ${c.level}`)
  expect(c.addresses.filter(a => a.default).length === 1, `${c.consumer}: one default address`)
  c.addresses.forEach(a => phone(a.phone))
  c.favourites.forEach(sku => knows(sku, c.consumer))
  c.cart.forEach(({ sku, quantity }) => expect(knows(sku, c.consumer) && quantity > 0, `${c.consumer}: cart`))
}

function checkOrder(o) {
  const where = `order ${o.order}`, parcels = o.parcels ?? []
  const buyer = consumers.find(c => c.consumer === o.consumer)
  expect(/^\d{13}$/.test(o.order) && buyer, `${where}: number or consumer`)
  expect(buyer?.addresses.some(a => a.detail === o.address.detail && a.phone === o.address.phone), `${where} goes to an address that the consumer does not have`)
  expect(money(o.amount, where) === o.items.reduce((sum, i) => sum + money(i.price, where) * i.quantity, 0), `${where}: the items do not add up to ${o.amount}`)
  o.items.forEach(i => knows(i.sku, where))
  const travelled = ['shipped', 'out_for_delivery', 'delivered', 'signed', 'completed', 'returned'].includes(o.status)
  expect(travelled === parcels.length > 0, `${where} is ${o.status} with ${parcels.length} parcels`)
  expect((o.status === 'placed') === !o.paid, `${where} is ${o.status}, paid ${o.paid}`)
  const paid = minutes(o.paid ?? o.placed, where)
  expect(minutes(o.placed, where) <= paid, `${where} was paid before it was placed`)
  if (travelled) expect(parcels.flatMap(p => p.items).sort().join() === o.items.map(i => i.sku).sort().join(), `${where}: parcels and items differ`)
  for (const p of parcels) {
    const times = [paid, ...p.track.map(e => minutes(e.at, where)), 0]
    expect(times.every((t, i) => !i || times[i - 1] <= t), `${where}: the track of ${p.number} runs backwards`)
    expect(p.track.length >= 4 && p.track.length <= 9, `${where}: a track has 4 to 9 events`)
    expect(p.carrier && p.number && p.track.every(e => e.place && e.text), `${where}: an empty track`)
    expect(times[1] - paid <= 24 * 60, `${where} left later than the 24 hours that the store promises`)
    minutes(p.expected, where)
  }
  if (o.status === 'shipped') expect(!parcels.some(p => p.track.some(e => e.text.includes('已签收'))), `${where} is on its way and signed`)
}

function checkSpread() {
  for (const status of 'placed paid processing shipped out_for_delivery delivered signed completed cancelled returned'.split(' ')) expect(orders.some(o => o.status === status), `no order is ${status}`)
  expect(promotions.some(p => minutes(p.to, p.id) < 0) && promotions.some(p => minutes(p.from, p.id) > 0), 'one promotion is over and one has not begun')
  for (const kind of ['full_reduction', 'coupon', 'discount', 'member_price', 'trade_in', 'subsidy']) expect(promotions.some(p => p.kind === kind && minutes(p.from, p.id) < 0 && minutes(p.to, p.id) > 0), `no ${kind} is running`)
  expect(orders.some(o => o.parcels?.length === 2), 'no order is split')
  expect(orders.some(o => o.status === 'shipped' && o.parcels.some(p => minutes(p.expected, o.order) < 0)), 'no order is late')
  expect(orders.some(o => JSON.stringify(o.parcels ?? '').includes('拒收')) && orders.some(o => JSON.stringify(o.parcels ?? '').includes('快递柜')), 'no parcel was refused, or none waits in a locker')
  const hers = orders.filter(o => o.consumer === 'lihua').map(o => o.status)
  expect(new Set(hers).size >= 5 && ['placed', 'shipped', 'out_for_delivery'].every(s => hers.includes(s)), 'lihua shows too few states')
  unique(orders.map(o => o.order), 'order')
  unique(orders.flatMap(o => o.parcels ?? []).map(p => p.number), 'parcel')
  unique(consumers.map(c => c.consumer), 'consumer')
  unique(promotions.map(p => p.id), 'promotion')
}

function checkKnowledge() {
  const page = readFileSync(store + 'knowledge/own.md', 'utf8')
  const entries = page.split(/^### /m).slice(1)
  expect(entries.length >= 25, `own.md has ${entries.length} entries, 25 needed`)
  for (const entry of entries) {
    const name = entry.split('\n', 1)[0], of = mark => (entry.match(new RegExp(`^${mark}`, 'gm')) ?? []).length
    expect(of('- ') >= 5 && of('\\? ') >= 2 && of('答：') === 1, `own.md: ${name} needs five phrasings, two tests and an answer`)
  }
}
