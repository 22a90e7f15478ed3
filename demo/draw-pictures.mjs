// Draws the pictures of the demo store: `node demo/draw-pictures.mjs` writes demo/store/media/*.svg.
// One drawing function a kind of goods, parameterised by colour and shape; flat, 800×800, at most 4 KB each.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const media = fileURLToPath(new URL('store/media/', import.meta.url))

// ── Colour ──────────────────────────────────────────────────────────────────────────────────────
const paint = {
  black: '#2c2f36', gray: '#626974', silver: '#c3c8cf', white: '#f3f3f0', blue: '#3f6396', gold: '#cdb48c',
  green: '#7fa08a', pink: '#e7bfc6', red: '#b04a42', orange: '#d98a4a', wood: '#a97f58', clear: '#dfe8ee',
}
const mix = (a, b, t) => '#' + [1, 3, 5].map(i => {
  const [x, y] = [a, b].map(c => parseInt(c.slice(i, i + 2), 16))
  return Math.round(x + (y - x) * t).toString(16).padStart(2, '0')
}).join('')
const lighter = (c, t = 0.25) => mix(c, '#ffffff', t)
const darker = (c, t = 0.25) => mix(c, '#10131a', t)

// ── Shapes ──────────────────────────────────────────────────────────────────────────────────────
const attributes = o => Object.entries(o).map(([k, v]) => ` ${k}="${v}"`).join('')
const box = (x, y, width, height, rx, fill, more = {}) => `<rect${attributes({ x, y, width, height, rx, fill, ...more })}/>`
const disc = (cx, cy, r, fill, more = {}) => `<circle${attributes({ cx, cy, r, fill, ...more })}/>`
const oval = (cx, cy, rx, ry, fill, more = {}) => `<ellipse${attributes({ cx, cy, rx, ry, fill, ...more })}/>`
const shape = (d, fill, more = {}) => `<path${attributes({ d, fill, ...more })}/>`
const line = (d, stroke, width, more = {}) => shape(d, 'none', { stroke, 'stroke-width': width, 'stroke-linecap': 'round', ...more })
const group = (transform, ...inside) => `<g transform="${transform}">${inside.join('')}</g>`
const shadow = (cx, cy, rx, ry = 22) => oval(cx, cy, rx, ry, 'url(#s)')
const screw = (x, y, r = 7) => disc(x, y, r, '#8d939b') + disc(x, y, r / 2.4, '#5d626a')

// A gradient from light to dark, left to right (or down); `named` keeps its definition for the page.
let definitions = ''
const gradient = (id, from, to, down = true) => {
  const end = down ? { x2: 0, y2: 1 } : { x2: 1, y2: 0 }
  definitions += `<linearGradient id="${id}" x1="0" y1="0"${attributes(end)}><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`
  return `url(#${id})`
}
const metal = (id, c, down) => gradient(id, lighter(c, 0.22), darker(c, 0.16), down)

// A lit screen: a dusk sky with two hills of light, in the product's own hue.
const walls = {
  dusk: ['#243b6b', '#e58f7b', '#f6c38b'], sea: ['#0f4c6e', '#3fa7a8', '#bfe7d4'], violet: ['#2b2158', '#7c4fb5', '#f08bb4'],
  leaf: ['#1d4d45', '#5fa777', '#e4e6a3'], ember: ['#2a1420', '#a5303c', '#f29a4a'], sky: ['#3b6fd1', '#86b9f0', '#e9f2fb'],
  ink: ['#14202f', '#2f5673', '#8fb3bd'], paint: ['#d9c9ab', '#8fa08a', '#47635f'],
}
const screen = (x, y, w, h, r, wall, id = 'w') => {
  const [top, middle, low] = walls[wall]
  definitions += `<clipPath id="${id}c">${box(x, y, w, h, r, '#000')}</clipPath>`
  const wave = (a, b, c) => `M${x} ${y + h * a}C${x + w * 0.3} ${y + h * b} ${x + w * 0.6} ${y + h * c} ${x + w} ${y + h * b}V${y + h}H${x}Z`
  return `<g clip-path="url(#${id}c)">` + box(x, y, w, h, 0, gradient(id, top, middle)) +
    disc(x + w * 0.7, y + h * 0.42, Math.min(w, h) * 0.15, low, { opacity: 0.85 }) +
    shape(wave(0.62, 0.45, 0.8), mix(middle, low, 0.45), { opacity: 0.75 }) + shape(wave(0.78, 0.66, 0.95), mix(top, middle, 0.35), { opacity: 0.85 }) +
    shape(`M${x} ${y}H${x + w * 0.42}L${x + w * 0.16} ${y + h}H${x}Z`, '#fff', { opacity: 0.06 }) + '</g>'
}

// ── Computers ───────────────────────────────────────────────────────────────────────────────────
function laptop(c, { wall, gaming = false, pad = false }) {
  const edge = darker(c, 0.35), deck = metal('d', c)
  const keys = [0, 1, 2, 3, 4].map(i => {
    const y = 571 + i * 11, half = 222 + i * 6
    return line(`M${400 - half} ${y}H${400 + half - (pad ? 0 : 4)}`, gaming ? ['#e0566b', '#c86be0', '#5f8df0', '#4fc7c0', '#62d08a'][i] : darker(c, 0.5), 7.5,
      { 'stroke-dasharray': `${24 + i} 4.6`, 'stroke-linecap': 'butt' })
  }).join('')
  return shadow(400, 672, 370, 26) + box(136, 172, 528, 372, 16, edge) + box(139, 174, 522, 368, 14, '#15171c') +
    screen(150, 184, 500, gaming ? 336 : 342, 6, wall) + disc(400, 179, 2.5, '#48505c') + box(190, 540, 420, 12, 4, darker(c, 0.55)) +
    shape('M140 550H660L738 646H62Z', deck) + shape('M172 563H628L664 627H136Z', gaming ? '#17191f' : darker(c, 0.18)) + keys +
    shape(`M${gaming ? 300 : 330} 630H${gaming ? 470 : 470}L${gaming ? 474 : 476} 644H${gaming ? 296 : 324}Z`, lighter(c, 0.1), { stroke: darker(c, 0.2), 'stroke-width': 1 }) +
    shape('M62 646H738L732 660Q730 664 722 664H78Q70 664 68 660Z', darker(c, 0.3)) + shape('M350 646H450L444 653H356Z', darker(c, 0.5))
}

function miniComputer(c) {
  const top = metal('t', c)
  return shadow(400, 560, 260, 30) + shape('M160 330Q160 310 180 306L380 262Q400 258 420 262L620 306Q640 310 640 330V490Q640 512 620 516L420 560Q400 564 380 560L180 516Q160 512 160 490Z', darker(c, 0.4)) +
    shape('M168 322L380 274Q400 270 420 274L632 322Q640 326 630 332L420 382Q400 386 380 382L170 332Q160 326 168 322Z', top) +
    shape('M160 334L392 388V562Q386 562 380 560L180 516Q160 512 160 490Z', darker(c, 0.28)) +
    group('matrix(1 .22 0 1 0 0)', box(196, 330, 34, 14, 4, '#11141a'), box(240, 330, 34, 14, 4, '#2a63c9'), box(284, 330, 34, 14, 4, '#2a63c9'), disc(346, 338, 12, '#15181e'), disc(346, 338, 5, '#5ee0a0')) +
    oval(400, 328, 54, 12, lighter(c, 0.4), { opacity: 0.35 })
}

function tower(c) {
  const front = metal('f', c, false)
  return shadow(410, 690, 220, 24) + shape('M300 130L500 130L540 150V676L500 688H300Z', darker(c, 0.45)) + box(290, 126, 196, 562, 12, front) +
    box(310, 146, 156, 62, 6, darker(c, 0.3)) + [0, 1, 2, 3, 4, 5, 6, 7].map(i => box(318, 250 + i * 46, 140, 5, 2, darker(c, 0.5))).join('') +
    disc(336, 177, 14, '#1a1d23', { stroke: '#5fb0f5', 'stroke-width': 3 }) + box(368, 168, 24, 9, 2, '#11141a') + box(400, 168, 24, 9, 2, '#11141a') + box(432, 168, 18, 9, 4, '#11141a') + box(368, 186, 24, 9, 2, '#2a63c9') + disc(412, 190, 5, '#11141a')
}

function gamingTower(c) {
  const fan = (x, y, r, a, b) => disc(x, y, r, '#0f1117', { stroke: a, 'stroke-width': 7 }) + disc(x, y, r * 0.6, 'none', { stroke: b, 'stroke-width': r * 0.42, 'stroke-dasharray': '14 9', opacity: 0.8 }) + disc(x, y, r * 0.24, '#22262f')
  const shell = metal('f', c)
  return shadow(400, 694, 300, 26) + box(150, 130, 500, 556, 18, shell) + box(176, 156, 400, 470, 10, gradient('g', '#1b2030', '#0d1017')) +
    box(196, 178, 200, 96, 8, '#232838') + fan(246, 226, 34, '#8b7bf0', '#cfd6ff') + fan(344, 226, 34, '#59c9e8', '#cfd6ff') +
    box(196, 380, 352, 74, 10, gradient('k', '#3c4356', '#232838', false)) + fan(262, 417, 26, '#7c8cf5', '#aab6ff') + fan(352, 417, 26, '#7c8cf5', '#aab6ff') + box(410, 406, 118, 10, 4, '#8f9bff') + box(196, 470, 200, 130, 10, '#191d28') + line('M210 500H380M210 530H380M210 560H380', '#2f3648', 6) +
    fan(500, 226, 56, '#5fd6e0', '#9fe9ff') + fan(500, 540, 56, '#b479ef', '#f0bfff') + shape('M176 166L360 156L240 626H176Z', '#fff', { opacity: 0.05 }) +
    box(596, 160, 34, 500, 8, darker(c, 0.25)) + disc(613, 190, 8, '#79a7ff') + box(606, 216, 14, 30, 3, '#11141a')
}

function allInOne(c) {
  return shadow(400, 640, 280, 22) + box(90, 150, 620, 372, 16, lighter(c, 0.1), { stroke: darker(c, 0.16), 'stroke-width': 3 }) + box(100, 160, 600, 340, 10, '#15171c') + screen(106, 166, 588, 328, 6, 'sky') + box(380, 138, 40, 14, 5, darker(c, 0.2)) + disc(400, 145, 4, '#2a2d34') +
    shape('M330 522H470L490 616Q492 630 476 632H324Q308 630 310 616Z', metal('m', darker(c, 0.12))) + shape('M300 632H500Q512 636 510 642H290Q288 636 300 632Z', darker(c, 0.22)) +
    box(214, 668, 300, 54, 10, lighter(c, 0.05), { stroke: darker(c, 0.15), 'stroke-width': 2 }) + line('M230 684H498M230 696H498M230 708H498', darker(c, 0.22), 6, { 'stroke-dasharray': '14 6', 'stroke-linecap': 'butt' }) + oval(562, 694, 24, 32, lighter(c, 0.05), { stroke: darker(c, 0.15), 'stroke-width': 2 }) + line('M562 670V686', darker(c, 0.3), 4)
}

// ── Phones and tablets ──────────────────────────────────────────────────────────────────────────
const lens = (x, y, r) => disc(x, y, r, '#14161b', { stroke: '#0008', 'stroke-width': 2 }) + disc(x, y, r * 0.62, '#1d2a44') + disc(x - r * 0.2, y - r * 0.24, r * 0.18, '#9db7e8')

function phone(c, { cameras, wall }) {
  const back = metal('b', c, false), rim = darker(c, 0.3)
  const island = {
    column: box(34, 34, 92, 190, 40, darker(c, 0.14)) + lens(80, 82, 32) + lens(80, 172, 32) + disc(150, 60, 8, '#f4e4b8'),
    ring: disc(150, 138, 106, darker(c, 0.22)) + disc(150, 138, 98, darker(c, 0.4)) + lens(112, 100, 34) + lens(188, 100, 34) + lens(112, 178, 34) + disc(188, 178, 16, '#f4e4b8'),
    square: box(34, 34, 130, 130, 34, darker(c, 0.14)) + lens(78, 78, 26) + lens(122, 122, 26) + disc(122, 78, 9, '#f4e4b8'),
    bar: box(30, 40, 240, 92, 40, darker(c, 0.18)) + lens(86, 86, 32) + lens(160, 86, 26) + disc(216, 86, 12, '#f4e4b8'),
  }[cameras]
  return shadow(400, 700, 300, 22) +
    group('translate(110 96) rotate(-5 150 290)', box(0, 0, 300, 590, 46, rim), box(5, 4, 290, 582, 43, back), island, shape('M5 70L170 4H252L5 330Z', '#fff', { opacity: 0.1 })) +
    group('translate(386 112) rotate(4 150 290)', box(0, 0, 300, 590, 46, rim), box(5, 4, 290, 582, 43, '#0c0e12'), screen(14, 14, 272, 562, 36, wall), box(132, 28, 36, 13, 7, '#0c0e12'),
      `<text x="150" y="126" font-size="62" font-family="sans-serif" font-weight="300" fill="#fff" text-anchor="middle" opacity=".92">10:08</text>`, box(110, 560, 80, 5, 3, '#fff', { opacity: 0.75 }))
}

function tablet(c, { wall, wide = 0, child = false }) {
  const w = 560 + wide, x = 400 - w / 2
  return shadow(400, 648, 330, 22) + group('rotate(-7 400 380)', box(x + 28, 150, w - 20, 400, 28, metal('b', c, false), { stroke: darker(c, 0.3), 'stroke-width': 3 }), lens(x + 78, 196, 20)) +
    (child ? box(x - 14, 186, w + 28, 440, 46, lighter(c, 0.1), { stroke: darker(c, 0.2), 'stroke-width': 3 }) : '') +
    box(x, 200, w, 410, 30, darker(c, 0.25)) + box(x + 4, 203, w - 8, 404, 27, '#101216') + screen(x + 20, 219, w - 40, 372, 14, wall) + disc(400, 211, 3.5, '#3d4450') +
    (child ? '' : [0, 1, 2, 3, 4].map(i => box(400 - 130 + i * 54, 536, 40, 40, 11, ['#ffffff', '#ffd9a0', '#bfe3c8', '#c9d4ff', '#ffc9cf'][i], { opacity: 0.9 })).join(''))
}

// ── Screens ─────────────────────────────────────────────────────────────────────────────────────
function television(c, { legs = true, frame = false, wall }) {
  return (legs ? shadow(400, 636, 320, 16) : shadow(400, 600, 340, 14)) +
    box(50, 176, 700, 406, 8, frame ? metal('o', c, false) : darker(c, 0.5)) + box(frame ? 70 : 55, frame ? 196 : 180, frame ? 660 : 690, frame ? 366 : 392, 3, frame ? '#f6f1e6' : '#101216') +
    screen(frame ? 110 : 58, frame ? 226 : 183, frame ? 580 : 684, frame ? 306 : 384, 2, wall) +
    (legs ? shape('M150 582H172L142 634H118ZM650 582H628L658 634H682Z', darker(c, 0.2)) + box(378, 577, 44, 4, 2, '#6b7280') : '') +
    group('translate(656 652) rotate(6)', box(0, 0, 30, 104, 14, darker(c, frame ? 0.2 : 0.35)), disc(15, 22, 9, '#d8dde4'), disc(15, 52, 4, '#9aa2ad'), disc(15, 70, 4, '#9aa2ad'))
}

function monitor(c, { wall, wide = false, chin = 14, small = false }) {
  const w = wide ? 690 : small ? 520 : 600, h = wide ? 300 : small ? 300 : 346, x = 400 - w / 2, y = wide ? 190 : 160
  const panel = wide
    ? shape(`M${x} ${y - 6}Q400 ${y + 22} ${x + w} ${y - 6}V${y + h + 10}Q400 ${y + h - 18} ${x} ${y + h + 10}Z`, darker(c, 0.3)) + screen(x + 10, y + 12, w - 20, h - 24, 4, wall)
    : box(x, y, w, h + chin, 12, darker(c, 0.32)) + screen(x + 7, y + 7, w - 14, h - 10, 5, wall)
  const foot = y + h + chin
  return shadow(400, 672, 220, 20) + shape(`M378 ${foot - 30}H422L430 640H370Z`, metal('m', darker(c, 0.08), false)) + panel +
    (wide ? shape('M250 660L386 626H414L550 660Q556 672 540 672H260Q244 672 250 660Z', metal('f', c)) : oval(400, 652, 140, 20, metal('f', c)) + oval(400, 646, 140, 18, lighter(c, 0.14))) +
    disc(x + w - 26, foot - 8, 3.5, wide ? '#0000' : '#7fd6a2')
}

// ── Sound ───────────────────────────────────────────────────────────────────────────────────────
const bud = (c, kind) => ({
  inEar: box(-13, 24, 26, 120, 13, metal('e', c, false)) + oval(0, 0, 44, 42, lighter(c, 0.08), { stroke: darker(c, 0.12), 'stroke-width': 2 }) + oval(34, 8, 20, 26, darker(c, 0.35)) + oval(40, 9, 11, 17, darker(c, 0.55)) + box(-4, 50, 8, 26, 4, darker(c, 0.4)),
  half: box(-12, 18, 24, 130, 12, metal('e', c, false)) + oval(4, 0, 46, 36, lighter(c, 0.06), { stroke: darker(c, 0.14), 'stroke-width': 2 }) + oval(28, 4, 12, 20, darker(c, 0.5)) + box(-4, 46, 8, 18, 4, darker(c, 0.4)),
}[kind])

function earbuds(c, { kind }) {
  return shadow(400, 688, 250) + shape('M210 440Q210 296 400 296T590 440Z', darker(c, 0.08), { stroke: darker(c, 0.2), 'stroke-width': 3 }) + shape('M236 440Q240 330 400 330T564 440Z', darker(c, 0.28)) +
    box(204, 440, 392, 236, 96, metal('k', c), { stroke: darker(c, 0.14), 'stroke-width': 2 }) + oval(400, 446, 190, 26, darker(c, 0.38)) + disc(400, 560, 6, '#8fe0ae') +
    group('translate(318 262) rotate(8) scale(1.3)', bud(c, kind)) + group('translate(482 262) rotate(-8) scale(-1.3 1.3)', bud(c, kind))
}

function openEar(c) {
  const one = line('M30 70C110 -70 -100 -120 -96 40C-94 110 -70 150 -34 168', metal('h', darker(c, 0.05)), 17) + box(-74, 96, 76, 128, 38, metal('e', c, false), { stroke: darker(c, 0.15), 'stroke-width': 2 }) + box(-56, 118, 26, 64, 13, darker(c, 0.5)) + oval(28, 84, 24, 34, lighter(c, 0.06), { stroke: darker(c, 0.15), 'stroke-width': 2 })
  return shadow(400, 646, 250, 18) + group('translate(296 330) scale(1.25)', one) + group('translate(516 330) scale(-1.25 1.25)', one)
}

function headphones(c, { mic = false }) {
  const cup = metal('e', c), pad = darker(c, 0.35)
  return shadow(400, 686, 240) + line('M196 440C190 60 610 60 604 440', darker(c, 0.1), 42) + line('M208 400C210 110 590 110 592 400', lighter(c, 0.2), 8, { opacity: 0.6 }) +
    box(222, 400, 60, 230, 30, pad) + box(518, 400, 60, 230, 30, pad) + box(150, 386, 104, 256, 52, cup, { stroke: darker(c, 0.2), 'stroke-width': 2 }) + box(546, 386, 104, 256, 52, cup, { stroke: darker(c, 0.2), 'stroke-width': 2 }) +
    (mic ? line('M182 620C190 690 270 706 336 690', '#3a3f49', 10) + box(322, 672, 60, 30, 15, '#1c1f26') + line('M170 460V570M630 460V570', '#6fd0e6', 7) : oval(202, 514, 22, 62, lighter(c, 0.14), { opacity: 0.6 }) + oval(598, 514, 22, 62, lighter(c, 0.14), { opacity: 0.6 }))
}

function speaker(c) {
  definitions += `<pattern id="p" width="14" height="14" patternUnits="userSpaceOnUse">${disc(7, 7, 3.4, darker(c, 0.5))}</pattern>`
  return shadow(400, 660, 260) + box(190, 220, 420, 430, 78, metal('b', c), { stroke: darker(c, 0.2), 'stroke-width': 3 }) + box(224, 254, 352, 362, 56, darker(c, 0.28)) + box(224, 254, 352, 362, 56, 'url(#p)') +
    disc(400, 435, 66, darker(c, 0.1)) + shape('M384 402L440 435L384 468Z', lighter(c, 0.55)) + line('M600 260Q668 270 642 352', darker(c, 0.35), 14)
}

function soundbar(c) {
  definitions += `<pattern id="p" width="11" height="11" patternUnits="userSpaceOnUse">${disc(5, 5, 2.6, darker(c, 0.55))}</pattern>`
  return shadow(400, 520, 360, 20) + box(60, 400, 680, 108, 40, metal('b', c), { stroke: darker(c, 0.3), 'stroke-width': 2 }) + box(78, 420, 644, 80, 30, darker(c, 0.35)) + box(78, 420, 644, 80, 30, 'url(#p)') + shape('M100 400H700L660 384H140Z', lighter(c, 0.16)) + line('M372 392H428', darker(c, 0.3), 5) + disc(400, 460, 5, '#8fe0ae') +
    group('translate(560 560) rotate(-24)', box(0, 0, 40, 140, 18, '#3a3f49'), disc(20, 34, 12, '#d8dde4'), disc(20, 76, 5, '#9aa2ad'), disc(20, 100, 5, '#9aa2ad'))
}

// ── Input ───────────────────────────────────────────────────────────────────────────────────────
function mouse(c, { kind }) {
  const skin = metal('b', c, false), seam = darker(c, 0.3)
  if (kind === 'vertical')
    return shadow(410, 640, 250, 24) + shape('M200 610C190 420 300 190 440 170C540 160 600 260 606 380C612 500 640 560 620 610Q600 640 560 640H250Q206 640 200 610Z', skin) + shape('M336 246C420 190 500 180 540 250C560 300 530 360 470 420L330 500C290 470 300 310 336 246Z', lighter(c, 0.12)) +
      line('M470 420C400 400 360 330 372 236', seam, 4) + box(430, 200, 26, 74, 13, darker(c, 0.5), { transform: 'rotate(24 443 237)' }) + shape('M214 560C240 470 270 440 330 500L300 640H250Q206 640 208 600Z', darker(c, 0.25)) + line('M560 420L590 520', seam, 10)
  const flat = kind === 'flat', body = kind === 'game'
    ? 'M400 130C500 130 536 220 530 340C526 430 552 520 540 590C530 650 466 678 400 678S270 650 260 590C248 520 274 430 270 340C264 220 300 130 400 130Z'
    : 'M400 140C512 140 552 250 548 400C546 560 508 676 400 676S254 560 252 400C248 250 288 140 400 140Z'
  return shadow(400, 690, 190) + shape(body, skin, { stroke: darker(c, 0.18), 'stroke-width': 2 }) + shape('M400 150C470 150 516 212 520 300L510 330Q400 352 290 330L280 300C284 212 330 150 400 150Z', lighter(c, 0.12)) +
    line('M400 150V338M286 330Q400 354 514 330', seam, 3) + (flat ? box(388, 190, 24, 90, 12, darker(c, 0.2)) : box(386, 190, 28, 84, 14, darker(c, 0.45)) + line('M388 212H412M388 232H412M388 252H412', '#0005', 3)) +
    (kind === 'game' ? line('M272 380L264 440M270 460L262 510', seam, 12) + oval(400, 520, 20, 20, '#6fd0e6') : kind === 'office' ? oval(400, 318, 16, 7, darker(c, 0.4)) + line('M270 420Q300 440 312 500', seam, 2) : box(390, 560, 20, 10, 5, '#8fe0ae'))
}

function keyboard(c, { width, cell, rows = 6, gap = 0, accent, withMouse = false, glow = false }) {
  const x = 400 - width / 2 - (withMouse ? 40 : 0), height = cell * rows + 40, y = 400 - height / 2, key = darker(c, 0.02), step = cell
  definitions += `<pattern id="p" x="${x + 20}" y="${y + 20}" width="${step}" height="${step}" patternUnits="userSpaceOnUse">${box(1.5, 2, step - 4, step - 5, 6, darker(c, 0.24))}${box(3, 2, step - 7, step - 9, 5, lighter(key, c > '#8' ? 0.55 : 0.1))}</pattern>`
  const cols = Math.floor((width - 40) / step), last = rows - 1, corner = (gap || cols) - 1
  return shadow(400, y + height + 16, width / 2 - 10, 18) + box(x, y, width, height, 20, metal('b', c), { stroke: darker(c, 0.22), 'stroke-width': 2 }) +
    (glow ? box(x + 14, y + 14, width - 28, height - 28, 12, gradient('g', '#5fd6e0', '#b479ef', false), { opacity: 0.85 }) : box(x + 14, y + 14, width - 28, height - 28, 12, darker(c, 0.28))) + box(x + 20, y + 20, cols * step, step * rows, 0, 'url(#p)') + (gap ? box(x + 20 + gap * step, y + 15, step, height - 30, 0, darker(c, 0.28)) + box(x + 20 + gap * step, y + 20 + step * 3, step * (cols - gap), step, 0, darker(c, 0.28)) : '') +
    box(x + 21.5 + step * 3, y + 22 + step * last, step * 5 - 4, step - 5, 6, lighter(c, 0.18), { stroke: darker(c, 0.24), 'stroke-width': 2 }) +
    [[0, 0], [corner, last - 2], [corner, last]].map(([i, j]) => box(x + 21.5 + i * step, y + 22 + j * step, step - 4, step - 5, 6, accent)).join('') +
    (withMouse ? group(`translate(${x + width + 78} 400)`, oval(0, 70, 54, 12, 'url(#s)'), oval(0, 0, 46, 74, metal('m', c, false), { stroke: darker(c, 0.2), 'stroke-width': 2 }), box(-5, -52, 10, 30, 5, darker(c, 0.45)), line('M0 -72V-54M-42 -8H42', darker(c, 0.3), 2)) : '')
}

// ── Power, docks, cables ────────────────────────────────────────────────────────────────────────
const usbC = (x, y, w = 46, h = 17) => box(x, y, w, h, h / 2, '#14161b') + box(x + 8, y + h / 2 - 2, w - 16, 4, 2, '#5a616c')
const usbA = (x, y, w = 54, h = 24) => box(x, y, w, h, 3, '#14161b') + box(x + 5, y + h / 2, w - 10, h / 2 - 5, 1, '#3f7fd6')

function charger(c, { kind }) {
  if (kind === 'desk')
    return shadow(400, 596, 290) + shape('M144 334L206 262H594L656 334Z', lighter(c, 0.16)) + box(130, 326, 540, 250, 26, metal('b', c), { stroke: darker(c, 0.3), 'stroke-width': 2 }) +
      usbC(200, 436, 70, 26) + usbC(320, 436, 70, 26) + usbC(440, 436, 70, 26) + usbA(560, 428, 70, 40) + `<text x="196" y="396" font-size="40" font-family="sans-serif" fill="#aab2bf">140W</text>` + disc(626, 386, 6, '#8fe0ae')
  const s = kind === 'big' ? 1 : 0.82
  return shadow(390, 656, 200) + group(`translate(${400 - 400 * s} ${400 - 380 * s}) scale(${s})`, box(560, 300, 70, 16, 4, '#b9bec6'), box(560, 430, 70, 16, 4, '#b9bec6'), shape('M230 210L280 170H560Q584 170 584 196V580L530 640Z', darker(c, 0.3)), box(210, 206, 330, 440, 46, metal('b', c, false), { stroke: darker(c, 0.16), 'stroke-width': 2 }),
    kind === 'big' ? usbC(330, 320, 90, 32) + usbC(330, 410, 90, 32) + usbA(324, 500, 102, 50) : usbC(320, 420, 100, 36), `<text x="250" y="276" font-size="42" font-family="sans-serif" fill="${darker(c, 0.45)}" opacity=".7">${kind === 'big' ? '65W' : '30W'}</text>`)
}

function powerBank(c, { kind }) {
  if (kind === 'magnet')
    return shadow(410, 672, 190) + group('rotate(-8 400 400)', box(262, 130, 300, 520, 54, darker(c, 0.35)), box(254, 126, 300, 520, 54, metal('b', c), { stroke: darker(c, 0.15), 'stroke-width': 2 }), disc(404, 330, 104, 'none', { stroke: lighter(c, 0.45), 'stroke-width': 10 }), line('M404 462V520', lighter(c, 0.45), 10), [0, 1, 2, 3].map(i => disc(374 + i * 20, 610, 4, i < 3 ? '#eef3f6' : '#0004')).join(''))
  const large = kind === 'large', w = large ? 310 : 286, x = 400 - w / 2
  return shadow(400, 690, 210) + (large ? '' : line('M540 250C640 200 650 420 552 424', darker(c, 0.3), 18) + box(520, 408, 54, 32, 8, '#9aa1ab')) + box(x + 10, 124, w, 556, 46, darker(c, 0.35)) + box(x, 120, w, 556, 46, metal('b', c, false), { stroke: darker(c, 0.14), 'stroke-width': 2 }) +
    box(x + 46, 180, w - 92, 120, 18, '#101217') + `<text x="400" y="264" font-size="72" font-family="monospace" fill="#e9f4f2" text-anchor="middle">${large ? '86' : '72'}</text><text x="${large ? 470 : 468}" y="264" font-size="28" fill="#8fe0ae">%</text>` +
    usbC(400 - 100, 148, 54, 16) + usbA(400 + 40, 145, 60, 20) + box(x + w / 2 - 40, 620, 80, 6, 3, darker(c, 0.25))
}

function dock(c, { kind }) {
  if (kind === 'desk')
    return shadow(400, 600, 320) + shape('M100 384L166 318H634L700 384Z', lighter(c, 0.2)) + box(86, 376, 628, 204, 20, metal('b', c), { stroke: darker(c, 0.25), 'stroke-width': 2 }) + usbC(140, 470, 70, 26) + usbC(236, 470, 70, 26) + usbA(336, 462, 74, 42) + usbA(430, 462, 74, 42) + box(528, 468, 84, 30, 6, '#14161b') + disc(662, 484, 15, '#14161b') + disc(662, 484, 6, '#5a616c') + line('M170 430L152 452H168L150 472', '#e8c35a', 4, { transform: 'translate(24 -24)' }) + disc(690, 408, 5, '#8fe0ae')
  const wide = kind === 'nine', w = wide ? 560 : 420, x = 430 - w / 2
  return shadow(430, 560, w / 2 + 20) + line(`M${x + 8} 430C${x - 90} 430 ${x - 60} 250 ${x + 30} 236`, darker(c, 0.45), 17) + box(x + 24, 214, 60, 44, 8, '#6b727c') + box(x + 82, 224, 34, 24, 5, '#c3c8cf') + shape(`M${x + 12} 376L${x + 46} 342H${x + w - 46}L${x + w - 12} 376Z`, lighter(c, 0.24)) + box(x, 370, w, 150, 20, metal('b', c), { stroke: darker(c, 0.25), 'stroke-width': 2 }) +
    (wide ? box(x + 40, 428, 66, 34, 5, '#14161b') + usbA(x + 126, 424) + usbA(x + 196, 424) + usbA(x + 266, 424) + usbC(x + 340, 428) + box(x + 402, 420, 50, 42, 4, '#14161b') + line(`M${x + 472} 442H${x + 526}`, '#14161b', 12) : box(x + 36, 428, 66, 34, 5, '#14161b') + usbA(x + 126, 424) + usbA(x + 200, 424) + usbC(x + 276, 428) + usbC(x + 344, 428))
}

function cable(c, { kind }) {
  if (kind === 'net') c = darker(c, 0.16)
  const coil = [0, 1, 2].map(i => oval(400, 400 + i * 8, 214 - i * 34, 196 - i * 30, 'none', { stroke: i % 2 ? lighter(c, 0.12) : c, 'stroke-width': 20 }) + oval(400, 400 + i * 8, 214 - i * 34, 196 - i * 30, 'none', { stroke: '#fff', 'stroke-width': 3, opacity: 0.22, 'stroke-dasharray': '7 9' })).join('')
  const head = { c: box(-30, -84, 60, 92, 16, darker(c, 0.1)) + box(-21, -132, 42, 50, 12, '#c3c8cf') + box(-14, -126, 28, 8, 4, '#767d88'), usb4: box(-34, -90, 68, 98, 16, darker(c, 0.1)) + box(-21, -138, 42, 50, 12, '#c3c8cf') + line('M4 -70L-10 -44H8L-4 -18', '#e8c35a', 5), hdmi: box(-46, -96, 92, 104, 14, darker(c, 0.1)) + shape('M-36 -150H36V-112L26 -96H-26L-36 -112Z', '#c7b27a') + box(-24, -142, 48, 8, 2, '#6c5c33'), net: box(-26, -60, 52, 68, 8, '#d8dee5') + box(-30, -118, 60, 62, 6, '#e9eef2') + line('M-18 -112V-86M-6 -112V-86M6 -112V-86M18 -112V-86', '#c7a24a', 5) }[kind]
  return shadow(400, 634, 250) + coil + line('M230 486C140 540 140 650 216 640', c, 20) + line('M570 486C660 540 660 650 584 640', c, 20) + group('translate(222 640) rotate(94)', head) + group('translate(578 640) rotate(-94)', head) + box(370, 566, 60, 46, 8, darker(c, 0.45))
}

// ── Storage ─────────────────────────────────────────────────────────────────────────────────────
const ssdStick = () => shadow(400, 500, 330, 16) + box(70, 320, 640, 160, 8, '#1b2b2a') + box(706, 330, 20, 140, 2, '#c9a650') + line('M716 336V466', '#1b2b2a', 3, { 'stroke-dasharray': '4 4' }) + disc(70, 400, 18, '#e9ebee') + box(110, 338, 480, 124, 6, gradient('l', '#343a45', '#1d2129', false)) + `<text x="140" y="412" font-size="56" font-family="sans-serif" font-weight="700" fill="#e9edf3">NV7</text><text x="140" y="444" font-size="22" font-family="sans-serif" fill="#93a3b8">PCIe 4.0 NVMe M.2 2280</text>` + shape('M470 338H590V462H420Z', '#6f7ff0', { opacity: 0.5 }) + box(610, 350, 76, 100, 4, '#11151a')
const ssdBox = c => shadow(400, 662, 190) + group('rotate(-10 400 400)', box(276, 140, 248, 490, 60, darker(c, 0.4)), box(268, 134, 248, 490, 60, metal('b', c, false)), box(288, 156, 208, 446, 44, darker(c, 0.15)), line('M310 250L474 186M310 310L474 246M310 370L474 306', lighter(c, 0.16), 6), usbC(366, 596, 52, 16), disc(392, 154, 13, '#e9ebee'), `<text x="392" y="520" font-size="44" font-family="sans-serif" fill="#d5dae2" text-anchor="middle">P20</text>`)
const stick = c => shadow(400, 610, 280, 18) + group('rotate(-16 400 400)', box(96, 350, 74, 92, 10, '#b9bec6'), box(110, 366, 20, 14, 2, '#4b515b'), box(110, 410, 20, 14, 2, '#4b515b'), box(168, 330, 420, 132, 34, metal('b', c), { stroke: darker(c, 0.2), 'stroke-width': 2 }), box(584, 372, 64, 46, 18, '#9ba1aa'), box(634, 386, 8, 18, 4, '#4b515b'), disc(540, 396, 30, darker(c, 0.18)), disc(540, 396, 14, '#e9ebee'), line('M210 396H420', darker(c, 0.15), 3))
const cardShape = 'M250 170Q250 150 270 150H470L560 226V640Q560 660 540 660H270Q250 660 250 640V470L230 450V400L250 380Z'
const memoryCard = c => shadow(400, 684, 200) + group('rotate(6 400 400)', shape(cardShape, '#24272e', { transform: 'translate(10 8)', opacity: 0.4 }), shape(cardShape, metal('b', '#2e323b')), box(276, 290, 258, 340, 14, metal('r', c)), `<text x="405" y="420" font-size="40" font-weight="700" font-family="sans-serif" fill="#fff" text-anchor="middle">microSD</text><text x="405" y="560" font-size="64" font-weight="700" font-family="sans-serif" fill="#ffe9d8" text-anchor="middle">V30</text>`, [0, 1, 2, 3, 4].map(i => box(286 + i * 46, 168, 30, 80, 5, '#c9a650')).join(''))

// ── Printing ────────────────────────────────────────────────────────────────────────────────────
function printer(c, { kind }) {
  const paper = (x, y, w, h) => box(x, y, w, h, 3, '#ffffff', { stroke: '#cfd5dc', 'stroke-width': 2 })
  if (kind === 'laser')
    return shadow(400, 654, 300) + paper(290, 170, 220, 160) + shape('M180 300H620L650 350H150Z', darker(c, 0.06)) + box(140, 346, 520, 296, 22, metal('b', c), { stroke: darker(c, 0.2), 'stroke-width': 2 }) + box(220, 346, 360, 44, 8, darker(c, 0.6)) + shape('M246 380H554L536 330H264Z', '#fdfdfd', { stroke: '#cfd5dc', 'stroke-width': 2 }) + line('M300 352H500M306 366H494', '#c3c9d2', 4) + line('M140 540H660', darker(c, 0.18), 3) + box(330, 590, 140, 12, 6, darker(c, 0.25)) + box(556, 410, 76, 84, 12, '#23262d') + disc(594, 468, 13, '#5fc38c') + box(570, 424, 48, 20, 3, '#8fb7d8')
  if (kind === 'photo')
    return shadow(400, 650, 250) + group('rotate(-6 400 420)', box(188, 210, 424, 400, 48, darker(c, 0.18)), box(180, 202, 424, 400, 48, metal('b', c), { stroke: darker(c, 0.14), 'stroke-width': 2 }), disc(392, 380, 62, darker(c, 0.06)), disc(392, 380, 44, '#e7bfc6'), disc(548, 254, 9, '#8fe0ae'), box(216, 560, 352, 16, 8, darker(c, 0.35))) + group('rotate(-6 400 420) translate(230 552)', box(0, 0, 330, 150, 4, '#fff', { stroke: '#d5dae0', 'stroke-width': 2 }), screen(14, 6, 302, 130, 2, 'sea'))
  return shadow(400, 650, 310) + shape('M250 170H550L540 316H260Z', '#fff', { stroke: '#cfd5dc', 'stroke-width': 2 }) + shape('M230 300H570L588 340H212Z', darker(c, 0.12)) + box(110, 330, 580, 100, 18, lighter(c, 0.3), { stroke: darker(c, 0.16), 'stroke-width': 2 }) + box(110, 410, 580, 226, 20, metal('b', c), { stroke: darker(c, 0.16), 'stroke-width': 2 }) + box(214, 470, 300, 56, 8, darker(c, 0.62)) + shape('M236 512H492L526 612H204Z', '#fff', { stroke: '#cfd5dc', 'stroke-width': 2 }) + line('M260 540H474M254 560H480M248 580H360', '#9fb6d3', 5) +
    box(540, 456, 126, 132, 12, '#e9eef1', { stroke: darker(c, 0.22), 'stroke-width': 2 }) + ['#25282f', '#2f9fd0', '#d3477f', '#e5bf3c'].map((i, n) => box(550 + n * 28, 496 - n * 6, 22, 84 + n * 6, 3, i)).join('') + box(140, 448, 52, 30, 6, '#26405c') + disc(166, 506, 9, '#5fc38c')
}

const bottle = (x, c, tall = 360) => group(`translate(${x} ${640 - tall})`, box(-26, -70, 52, 60, 10, '#3a3f49'), shape(`M-26 -14H26L66 50V${tall - 18}Q66 ${tall} 48 ${tall}H-48Q-66 ${tall} -66 ${tall - 18}V50Z`, gradient(`b${x}`, lighter(c, 0.18), darker(c, 0.2), false), { stroke: '#0002', 'stroke-width': 2 }), box(-66, 120, 132, 150, 0, '#f7f7f4'), disc(0, 178, 26, c), line('M-36 226H36M-28 244H28', '#b7bdc6', 5))
const inkBottles = (_, { inks, tall }) => shadow(400, 648, inks.length * 80 + 40) + inks.map((c, i) => bottle(400 + (i - (inks.length - 1) / 2) * 170, c, tall)).join('')
const drum = c => shadow(400, 560, 330, 20) + shape('M96 330Q96 300 126 300H640L704 340V470L660 510H130Q96 510 96 480Z', metal('b', c)) + box(130, 476, 530, 40, 20, gradient('d', '#7fd0c0', '#2c6f78')) + shape('M126 300H640L704 340H160Z', lighter(c, 0.14)) + box(310, 354, 180, 60, 12, darker(c, 0.45)) + line('M350 384H450', '#7a828e', 8) + disc(684, 430, 26, '#4b515b', { 'stroke-dasharray': '6 5', stroke: '#9aa1ab', 'stroke-width': 8 })
const photoPaper = () => shadow(400, 640, 270) + [3, 2, 1].map(i => box(170 + i * 9, 250 - i * 12, 460, 340, 8, '#fff', { stroke: '#d5dae0', 'stroke-width': 2, transform: `rotate(${i * 2.5} 400 400)` })).join('') + group('rotate(-3 400 420)', box(160, 262, 460, 340, 8, '#fff', { stroke: '#d5dae0', 'stroke-width': 2 }), screen(184, 286, 412, 292, 3, 'dusk'))

// ── Network ─────────────────────────────────────────────────────────────────────────────────────
function router(c, { kind }) {
  const mast = (x, lean) => box(x, 150, 26, 330, 12, metal('a' + x, darker(c, 0.05), false), { stroke: darker(c, 0.2), 'stroke-width': 2, transform: `rotate(${lean} ${x + 13} 480)` })
  if (kind === 'flat')
    return shadow(400, 610, 300) + mast(170, -8) + mast(290, -3) + mast(484, 3) + mast(604, 8) + shape('M120 470L190 430H610L680 470Z', lighter(c, 0.35)) + box(110, 466, 580, 126, 30, metal('b', c), { stroke: darker(c, 0.2), 'stroke-width': 2 }) + [0, 1, 2, 3].map(i => disc(350 + i * 34, 536, 6, i ? '#8fcfa4' : '#5b9be6')).join('')
  if (kind === 'mesh') {
    const node = (x, y, s) => group(`translate(${x} ${y}) scale(${s})`, oval(0, 196, 150, 22, 'url(#s)'), shape('M-130 -120Q-130 -160 -90 -160H90Q130 -160 130 -120V140Q130 190 90 190H-90Q-130 190 -130 140Z', metal('b' + x, c, false), { stroke: darker(c, 0.18), 'stroke-width': 2 }), oval(0, -150, 106, 22, lighter(c, 0.4)), oval(0, -150, 30, 7, '#7fb4ee'), box(-20, 140, 40, 6, 3, '#7fb4ee'))
    return node(560, 330, 0.78) + node(230, 400, 0.9) + node(440, 490, 1)
  }
  return shadow(400, 700, 210) + shape('M300 190Q300 130 400 130T500 190L540 620Q544 690 400 690T260 620Z', metal('b', c, false), { stroke: darker(c, 0.18), 'stroke-width': 2 }) + oval(400, 158, 90, 24, lighter(c, 0.5), { stroke: darker(c, 0.12), 'stroke-width': 2 }) + [0, 1, 2, 3, 4, 5, 6].map(i => line(`M${318 - i * 6} ${270 + i * 42}Q400 ${292 + i * 42} ${482 + i * 6} ${270 + i * 42}`, darker(c, 0.12), 4)).join('') + box(386, 622, 28, 8, 4, '#5b9be6')
}

// ── Accessories ─────────────────────────────────────────────────────────────────────────────────
function phoneCase(c, { ring, see = false }) {
  const hole = ring ? disc(400, 246, 106, '#e7eaee') + disc(400, 246, 106, 'none', { stroke: darker(c, 0.25), 'stroke-width': 9 }) : box(278, 134, 100, 196, 44, '#e7eaee', { stroke: darker(c, 0.25), 'stroke-width': 7 })
  return shadow(400, 706, 190) + box(236, 98, 328, 602, 58, see ? '#ffffff' : metal('b', c, false), { stroke: darker(c, see ? 0.12 : 0.3), 'stroke-width': 9, 'fill-opacity': see ? 0.55 : 1 }) + hole + disc(400, 450, 92, 'none', { stroke: see ? '#aeb6c0' : lighter(c, 0.3), 'stroke-width': 12 }) + line('M400 564V618', see ? '#aeb6c0' : lighter(c, 0.3), 12) + shape('M246 330L430 108H500L246 480Z', '#fff', { opacity: see ? 0.5 : 0.1 }) + box(560, 250, 9, 70, 4, darker(c, 0.4))
}
const film = () => shadow(400, 700, 220) + group('rotate(5 420 400)', box(290, 110, 290, 570, 44, '#2c2f36'), box(298, 118, 274, 554, 38, '#101216')) + group('translate(-44 -8) rotate(-6 400 400)', box(256, 108, 286, 566, 42, '#cfe3ee', { opacity: 0.62, stroke: '#8fb0c4', 'stroke-width': 3 }), box(382, 128, 34, 12, 6, '#8fb0c4'), shape('M262 300L450 112H520L262 420Z', '#fff', { opacity: 0.5 }), shape('M486 674H520Q542 674 542 650V610Z', '#5fa3e0'))
const padKeyboard = c => shadow(400, 640, 320) + shape('M150 190Q150 170 170 170H630Q650 170 650 190V470H150Z', metal('b', c), { stroke: darker(c, 0.3), 'stroke-width': 2 }) + screen(166, 186, 468, 276, 10, 'sea') + shape('M150 470H650L720 626H80Z', darker(c, 0.14)) + [0, 1, 2, 3].map(i => line(`M${166 - i * 13} ${492 + i * 24}H${634 + i * 13}`, darker(c, 0.55), 16, { 'stroke-dasharray': `${34 + i * 2} 6`, 'stroke-linecap': 'butt' })).join('') + shape('M318 584H482L490 618H310Z', lighter(c, 0.08)) + shape('M80 626H720L714 640H86Z', darker(c, 0.4))
const pen = c => shadow(420, 620, 260, 16) + group('rotate(38 400 400)', box(70, 382, 560, 40, 20, metal('b', c), { stroke: darker(c, 0.2), 'stroke-width': 2 }), shape('M626 383L704 396Q716 402 704 408L626 421Z', '#d5d9de', { stroke: darker(c, 0.2), 'stroke-width': 2 }), disc(708, 402, 6, '#4b515b'), line('M620 384V420', darker(c, 0.25), 3), box(250, 386, 150, 6, 3, '#fff', { opacity: 0.9 })) + line('M560 690C610 640 660 700 712 650', '#5b8fd6', 7)
const sleeve = c => shadow(400, 646, 310) + box(100, 196, 600, 440, 34, darker(c, 0.25)) + box(92, 186, 600, 440, 34, metal('b', c), { stroke: darker(c, 0.25), 'stroke-width': 2 }) + line('M106 250H678', darker(c, 0.45), 10) + line('M106 250H678', '#c3c8cf', 4, { 'stroke-dasharray': '5 5' }) + box(640, 240, 20, 46, 6, '#c3c8cf') + shape('M92 430H400Q420 430 420 450V626H126Q92 626 92 592Z', darker(c, 0.1), { stroke: darker(c, 0.3), 'stroke-width': 2, 'stroke-dasharray': '8 6' }) + box(560, 560, 80, 34, 5, lighter(c, 0.3))
const stand = c => {
  const bar = d => line(d, metal('l', c, false), 24) + line(d, '#fff', 3, { opacity: 0.4 })
  return shadow(400, 664, 270, 18) + line('M600 306L676 96', '#3a3f48', 15) + line('M592 296L664 100', '#7fb4d8', 5) + line('M196 410L596 318', '#4b515b', 16) + bar('M560 356L236 646') + bar('M250 424L566 646') + line('M176 442L612 342', darker(c, 0.12), 20) + line('M176 442L166 404', darker(c, 0.3), 14) + line('M204 652H600', darker(c, 0.16), 20) + disc(396, 520, 17, darker(c, 0.4)) + disc(396, 520, 6, lighter(c, 0.4))
}
const wallMount = c => shadow(400, 610, 300, 14) + box(150, 270, 500, 44, 6, metal('b', c)) + box(150, 470, 500, 44, 6, metal('e', c)) + [220, 400, 580].map(x => screw(x, 292) + screw(x, 492)).join('') + [250, 516].map(x => box(x, 210, 36, 370, 8, metal('v' + x, lighter(c, 0.12), false), { stroke: darker(c, 0.3), 'stroke-width': 2 }) + line(`M${x + 18} 250V300M${x + 18} 350V440M${x + 18} 490V540`, '#eceef0', 9)).join('') + box(340, 372, 124, 32, 16, '#d9c25a') + box(382, 376, 40, 24, 8, '#bfe08a') + disc(402, 388, 7, '#7fa93e')

// ── The shelf: file name without colour → drawing, colours, shape ───────────────────────────────
const shelf = [
  ['lx-book14', laptop, 'gray silver', { wall: 'dusk' }], ['lx-book16p', laptop, 'gray silver', { wall: 'violet' }], ['lx-air13', laptop, 'white green', { wall: 'sea' }],
  ['yq-note15', laptop, 'silver blue', { wall: 'sky' }], ['jg-blade16', laptop, 'black white', { wall: 'ember', gaming: true }],
  ['lx-mini', miniComputer, 'gray'], ['lx-tower', tower, 'black'], ['jg-core', gamingTower, 'black white'], ['lx-aio27', allInOne, 'white'],
  ['lx-s2', phone, 'black white green', { cameras: 'column', wall: 'leaf' }], ['lx-s2pro', phone, 'black silver orange', { cameras: 'ring', wall: 'violet' }],
  ['yq-z5', phone, 'blue gold', { cameras: 'square', wall: 'dusk' }], ['yq-y3', phone, 'green red', { cameras: 'bar', wall: 'sky' }], ['lx-s1', phone, 'black white', { cameras: 'square', wall: 'ink' }],
  ['lx-pad11', tablet, 'gray pink', { wall: 'sea' }], ['lx-pad13p', tablet, 'gray silver', { wall: 'violet', wide: 40 }], ['yq-padedu', tablet, 'green blue', { wall: 'sky', child: true }],
  ['lx-vx', television, 'black', { wall: 'ember' }], ['yq-win', television, 'black', { wall: 'sea' }], ['lx-art', television, 'wood', { wall: 'paint', legs: false, frame: true }],
  ['lx-u27', monitor, 'black', { wall: 'violet' }], ['jg-f27', monitor, 'black white', { wall: 'ember' }], ['yq-v24', monitor, 'black', { wall: 'sky', small: true, chin: 26 }], ['lx-w34', monitor, 'black', { wall: 'dusk', wide: true }],
  ['yq-buds3', earbuds, 'black white pink', { kind: 'inEar' }], ['yq-lite', earbuds, 'white black', { kind: 'half' }], ['yq-quiet', headphones, 'black white', {}], ['jg-h1', headphones, 'black', { mic: true }], ['yq-open', openEar, 'black white'],
  ['yq-cube', speaker, 'black red'], ['lx-bar', soundbar, 'gray'],
  ['sl-m1', mouse, 'black white pink', { kind: 'office' }], ['sl-v2', mouse, 'black', { kind: 'vertical' }], ['jg-m1', mouse, 'black white', { kind: 'game' }], ['lx-mair', mouse, 'gray silver', { kind: 'flat' }],
  ['sl-k87', keyboard, 'white black', { width: 695, cell: 38.5, gap: 13, accent: '#e2a05a' }], ['jg-k68', keyboard, 'black white', { width: 600, cell: 40, rows: 5, accent: '#7c6cf0', glow: true }], ['sl-combo', keyboard, 'black', { width: 560, cell: 26, gap: 14, accent: '#5b8fd6', withMouse: true }],
  ['sl-30w', charger, 'white black', { kind: 'small' }], ['sl-65w', charger, 'white black', { kind: 'big' }], ['sl-140w', charger, 'black', { kind: 'desk' }],
  ['sl-pb10', powerBank, 'black white green', { kind: 'small' }], ['sl-pb20', powerBank, 'black', { kind: 'large' }], ['yq-mag5', powerBank, 'black blue', { kind: 'magnet' }],
  ['sl-dock9', dock, 'gray', { kind: 'nine' }], ['lx-dock-tb4', dock, 'gray', { kind: 'desk' }], ['sl-hub5', dock, 'gray', { kind: 'five' }],
  ['sl-c2c', cable, 'black', { kind: 'c' }], ['jg-usb4', cable, 'black', { kind: 'usb4' }], ['sl-hdmi', cable, 'black', { kind: 'hdmi' }], ['sl-cat6', cable, 'white', { kind: 'net' }],
  ['jg-nv7', ssdStick, 'black'], ['jg-p20', ssdBox, 'black'], ['sl-dual', stick, 'silver'], ['jg-tf', memoryCard, 'red'],
  ['sl-ink1', printer, 'white', { kind: 'tank' }], ['sl-laser', printer, 'white', { kind: 'laser' }], ['yq-photo', printer, 'white', { kind: 'photo' }],
  ['sl-inkk', inkBottles, 'black', { inks: ['#2c2f36'], tall: 400 }], ['sl-inkc', inkBottles, 'color', { inks: ['#2f9fd0', '#d3477f', '#e5bf3c'], tall: 340 }], ['sl-drum', drum, 'black'], ['sl-paper6', photoPaper, 'white'],
  ['lx-be65', router, 'white', { kind: 'tower' }], ['lx-mesh', router, 'white', { kind: 'mesh' }], ['yq-ax30', router, 'white', { kind: 'flat' }],
  ['lx-case-s2', phoneCase, 'clear black green', {}], ['lx-case-s2p', phoneCase, 'black', { ring: true }], ['lx-film', film, 'clear'], ['lx-padkey', padKeyboard, 'gray'], ['lx-pen', pen, 'white'],
  ['sl-sleeve', sleeve, 'gray'], ['sl-stand', stand, 'silver'], ['sl-mount', wallMount, 'black'],
]

const page = body => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800"><defs><radialGradient id="s"><stop stop-color="#2a3342" stop-opacity=".34"/><stop offset="1" stop-color="#2a3342" stop-opacity="0"/></radialGradient>` +
  `<linearGradient id="bg" x2="0" y2="1"><stop stop-color="#f4f5f7"/><stop offset="1" stop-color="#e1e5ea"/></linearGradient>${definitions}</defs><rect width="800" height="800" fill="url(#bg)"/>${body}</svg>\n`

mkdirSync(media, { recursive: true })
let largest = 0, count = 0
for (const [name, draw, colours, form = {}] of shelf)
  for (const colour of colours.split(' ')) {
    definitions = ''
    const see = colour === 'clear' ? { see: true } : {}
    const svg = page(draw(paint[colour] ?? paint.black, { ...form, ...see })).replace(/(\d+\.\d)\d+/g, '$1')
    largest = Math.max(largest, Buffer.byteLength(svg))
    if (Buffer.byteLength(svg) > 4096) console.error(`${name}-${colour}.svg is ${Buffer.byteLength(svg)} bytes; draw it simpler`)
    writeFileSync(`${media}${name}-${colour}.svg`, svg)
    count++
  }
console.log(`${count} pictures, the largest ${largest} bytes`)
