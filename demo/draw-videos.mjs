// Renders one guide video of the demo store as PNG frames on stdout: `node demo/draw-videos.mjs laptop-first-use | ffmpeg -f image2pipe …`
// (make-videos.sh does that). Each frame is an SVG of the moment `t`, photographed by one headless chromium through its debugging pipe.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'

export const framesPerSecond = 12
const width = 640, height = 360, accent = '#3d6be0', ink = '#1f2733'
const media = fileURLToPath(new URL('store/media/', import.meta.url))

// ── Time ────────────────────────────────────────────────────────────────────────────────────────
const clamp = x => Math.max(0, Math.min(1, x))
const ease = x => 1 - (1 - clamp(x)) ** 3
const during = (p, from, to) => ease((p - from) / (to - from))
const pulse = p => 0.5 + 0.5 * Math.sin(p * Math.PI * 6)

// ── Pieces of a scene ───────────────────────────────────────────────────────────────────────────
let pictures = 0
/** A picture of the store without its background, `size` wide, its ids made unique. */
function picture(name, x, y, size) {
  const mark = `p${pictures++}`
  const body = readFileSync(`${media}${name}.svg`, 'utf8').replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '')
    .replace('<rect width="800" height="800" fill="url(#bg)"/>', '').replace(/id="/g, `id="${mark}`).replace(/url\(#/g, `url(#${mark}`)
  return `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 800 800">${body}</svg>`
}
const text = (x, y, size, words, more = '') => `<text x="${x}" y="${y}" font-size="${size}" ${more}>${words}</text>`
const card = (x, y, w, h, inside = '', more = '') => `<g transform="translate(${x} ${y})"><rect x="2" y="4" width="${w}" height="${h}" rx="12" fill="#22304a" opacity=".12"/><rect width="${w}" height="${h}" rx="12" fill="#fff" ${more}/>${inside}</g>`
const faded = (o, ...inside) => `<g opacity="${clamp(o).toFixed(2)}">${inside.join('')}</g>`
const moved = (x, y, ...inside) => `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">${inside.join('')}</g>`
const tap = (x, y, p) => `<circle cx="${x}" cy="${y}" r="${(10 + 16 * (p % 1)).toFixed(1)}" fill="none" stroke="${accent}" stroke-width="4" opacity="${(1 - (p % 1)).toFixed(2)}"/><circle cx="${x}" cy="${y}" r="9" fill="${accent}" opacity=".8"/>`
const tick = (x, y, p, r = 20) => `<g transform="translate(${x} ${y}) scale(${ease(p).toFixed(2)})"><circle r="${r}" fill="#2fa86b"/><path d="M${-r * 0.42} 0L${-r * 0.08} ${r * 0.36}L${r * 0.46} ${-r * 0.34}" fill="none" stroke="#fff" stroke-width="${r * 0.22}" stroke-linecap="round" stroke-linejoin="round"/></g>`
const bar = (x, y, w, p) => `<rect x="${x}" y="${y}" width="${w}" height="10" rx="5" fill="#dfe5ee"/><rect x="${x}" y="${y}" width="${(w * clamp(p)).toFixed(1)}" height="10" rx="5" fill="${accent}"/>`
const waves = (x, y, p, size = 1) => `<g transform="translate(${x} ${y}) scale(${size})" fill="none" stroke="${accent}" stroke-width="6" stroke-linecap="round">` + [0, 1, 2].map(i => `<path d="M${-14 - i * 13} ${-12 - i * 13}A${20 + i * 18} ${20 + i * 18} 0 0 1 ${14 + i * 13} ${-12 - i * 13}" opacity="${((p * 3) % 4 > i ? 1 : 0.18)}"/>`).join('') + `<circle r="6" fill="${accent}" stroke="none"/></g>`
const cord = (d, p, colour = '#39414f', w = 7) => `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${w}" stroke-linecap="round" pathLength="1" stroke-dasharray="1" stroke-dashoffset="${(1 - clamp(p)).toFixed(3)}"/>`
const arrow = (x, y, turn, p) => `<g transform="translate(${x} ${y}) rotate(${turn}) translate(${(10 * pulse(p)).toFixed(1)} 0)"><path d="M-34 0H16M2 -14L18 0L2 14" fill="none" stroke="${accent}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/></g>`
const key = (x, y, w, label, lit) => `<rect x="${x}" y="${y}" width="${w}" height="30" rx="8" fill="${lit ? accent : '#eef1f6'}"/>` + text(x + w / 2, y + 21, 15, label, `fill="${lit ? '#fff' : ink}" text-anchor="middle"`)
const row = (y, label, done, w = 200) => text(18, y, 16, label) + `<g transform="translate(${w - 26} ${y - 5})"><circle r="10" fill="${done ? '#2fa86b' : '#e4e8ef'}"/>${done ? '<path d="M-5 0L-1 4L5 -4" fill="none" stroke="#fff" stroke-width="2.6"/>' : ''}</g>`
const qr = (x, y, s) => `<g transform="translate(${x} ${y}) scale(${s})"><rect width="92" height="92" rx="6" fill="#fff"/>` + [[8, 8], [60, 8], [8, 60]].map(([a, b]) => `<path d="M${a} ${b}h24v24h-24z" fill="${ink}"/><path d="M${a + 4} ${b + 4}h16v16h-16z" fill="#fff"/><path d="M${a + 8} ${b + 8}h8v8h-8z" fill="${ink}"/>`).join('') + '40 8,48 16,40 24,48 32,40 40,8 40,20 44,30 38,56 44,68 40,80 46,44 52,56 58,68 64,80 58,40 68,52 74,64 80,78 76,46 84'.split(',').map(at => { const [a, b] = at.split(' '); return `<path d="M${a} ${b}h7v7h-7z" fill="${ink}"/>` }).join('') + '</g>'
const bolt = (x, y, o) => `<path transform="translate(${x} ${y})" d="M4 -18L-12 4H-1L-5 18L12 -5H1Z" fill="#f2b33d" opacity="${o.toFixed(2)}"/>`
const plug = (x, y, turn = 0) => `<g transform="translate(${x} ${y}) rotate(${turn})"><rect x="-20" y="-9" width="26" height="18" rx="6" fill="#39414f"/><rect x="6" y="-6" width="16" height="12" rx="4" fill="#b9c0ca"/></g>`
const person = (x, y, flip = 1) => `<g transform="translate(${x} ${y}) scale(${flip} 1)"><circle cy="-58" r="15" fill="#e8b48f"/><path d="M-16 -36Q0 -46 16 -36L18 12H-18Z" fill="${accent}"/><path d="M12 -30L48 -10" stroke="#e8b48f" stroke-width="10" stroke-linecap="round"/><path d="M-10 12L-12 58M10 12L12 58" stroke="#39414f" stroke-width="12" stroke-linecap="round"/></g>`
const modem = (x, y) => `<g transform="translate(${x} ${y})"><rect width="120" height="62" rx="10" fill="#fff" stroke="#c8cfd9" stroke-width="2"/><circle cx="22" cy="20" r="5" fill="#2fa86b"/><circle cx="40" cy="20" r="5" fill="#2fa86b"/><rect x="78" y="36" width="26" height="16" rx="2" fill="#39414f"/>${text(18, 50, 14, '光猫', 'fill="#6d7787"')}</g>`

// ── The seven guides: a step is its caption, what it adds, and its moving picture ───────────────
const guides = {
  'laptop-first-use': { title: '笔记本首次开机', hero: 'lx-book14-gray', step: 3.8, steps: [
    ['接上原装充电器', '新机出厂有运输锁定，插电才能唤醒', p => picture('lx-book14-gray', 200, -6, 300) + moved(-70 * (1 - during(p, 0.1, 0.5)), 0, cord('M-20 240C70 246 110 214 196 214', 1), plug(206, 214)) + bolt(232, 186, during(p, 0.5, 0.7) * (0.5 + 0.5 * pulse(p))) + faded(during(p, 0.55, 0.75), tick(520, 90, during(p, 0.55, 0.8)))],
    ['按下电源键', '约 10 秒后出现 Windows 设置界面', p => picture('lx-book14-gray', 170, -6, 300) + faded(1 - during(p, 0.45, 0.7), '<rect x="227" y="63" width="187" height="128" rx="3" fill="#0b0d12"/>') + (p < 0.6 ? tap(432, 204, p * 3) : '') + arrow(500, 176, 150, p)],
    ['选地区，连接 Wi-Fi', '输入家里的无线密码，点“连接”', p => picture('lx-book14-gray', 60, -6, 300) + card(370, 36, 210, 190, text(18, 34, 17, '选择网络', 'font-weight="700"') + row(74, '我的家', p > 0.6) + row(108, '客厅 5G', false) + key(18, 138, 174, '连接', p > 0.4 && p < 0.8)) + waves(214, 120, p * 4, 0.9)],
    ['登录微软账户', '支持指纹或人脸的机型，可以一并录入', p => picture('lx-book14-gray', 60, -6, 300) + card(380, 40, 190, 180, `<circle cx="95" cy="82" r="44" fill="#eef2fb"/><circle cx="95" cy="82" r="44" fill="none" stroke="${accent}" stroke-width="7" pathLength="1" stroke-dasharray="1" stroke-dashoffset="${(1 - during(p, 0.1, 0.8)).toFixed(2)}" transform="rotate(-90 95 82)"/>` + [10, 18, 26].map(r => `<path d="M${95 - r} ${92}A${r} ${r} 0 0 1 ${95 + r} 92" fill="none" stroke="${accent}" stroke-width="4" stroke-linecap="round"/>`).join('') + text(95, 156, 16, p > 0.8 ? '录入完成' : '反复轻放手指', 'text-anchor="middle"'))],
    ['先更新，再使用', '设置 → Windows 更新，装完重启一次', p => picture('lx-book14-gray', 60, -6, 300) + card(360, 60, 230, 130, text(20, 38, 17, 'Windows 更新', 'font-weight="700"') + bar(20, 62, 190, during(p, 0.05, 0.8)) + text(20, 106, 15, p < 0.8 ? `正在安装 ${Math.round(100 * during(p, 0.05, 0.8))}%` : '已是新版本', 'fill="#6d7787"')) + tick(590, 60, (p - 0.8) * 6)],
  ] },
  'phone-data-transfer': { title: '新手机一键搬家', hero: 'lx-s2-green', step: 3.8, steps: [
    ['装入 SIM 卡', '取卡针顶开卡托，放好卡再推回去', p => picture('lx-s2-black', 190, -14, 290) + moved(0, 60 * (1 - during(p, 0.4, 0.85)), '<rect x="392" y="228" width="60" height="14" rx="4" fill="#b9c0ca"/>', `<rect x="402" y="${206 - 10}" width="40" height="32" rx="5" fill="#f2c867"/><path d="M410 208h24M410 216h24M422 200v24" stroke="#b58a2c" stroke-width="2"/>`) + arrow(520, 226, 180, p)],
    ['新机选“从旧手机搬家”', '旧机是安卓或苹果都可以', p => picture('lx-s2-white', 60, -14, 290) + card(370, 40, 210, 180, text(20, 36, 17, '欢迎使用', 'font-weight="700"') + key(18, 62, 174, '从旧手机搬家', p > 0.35) + key(18, 106, 174, '作为新手机设置', false)) + (p > 0.2 && p < 0.75 ? tap(540, 122, p * 3) : '')],
    ['旧手机扫一扫', '按提示安装“灵犀搬家”', p => card(120, 30, 150, 200, qr(29, 40, 1) + text(75, 166, 15, '新手机', 'text-anchor="middle" fill="#6d7787"')) + card(370, 30, 150, 200, qr(29, 40, 1) + `<rect x="24" y="${36 + 92 * pulse(p * 0.5)}" width="102" height="4" rx="2" fill="${accent}"/>` + text(75, 166, 15, '旧手机', 'text-anchor="middle" fill="#6d7787"')) + arrow(328, 130, 180, p) + tick(520, 34, (p - 0.75) * 5)],
    ['勾选内容，两机靠近并接电', '照片多的话，约需 20 到 40 分钟', p => card(60, 34, 210, 196, text(18, 34, 17, '要带走的内容', 'font-weight="700"') + row(74, '通讯录和短信', p > 0.15) + row(110, '照片和视频', p > 0.3) + row(146, '应用', p > 0.45)) + [0, 1, 2].map(i => `<circle cx="${300 + ((p * 3 + i / 3) % 1) * 110}" cy="130" r="6" fill="${accent}" opacity=".8"/>`).join('') + picture('lx-s2-green', 400, 10, 230) + bar(310, 236, 200, during(p, 0.3, 1))],
    ['微信记录单独迁移', '旧机微信：设置 → 聊天记录迁移与备份', p => card(90, 40, 200, 180, text(20, 38, 17, '旧手机 · 微信', 'font-weight="700"') + key(18, 64, 164, '迁移到手机', p > 0.25) + text(20, 130, 14, '两机连同一个 Wi-Fi', 'fill="#6d7787"')) + arrow(340, 130, 0, p) + card(390, 40, 170, 180, qr(39, 28, 1) + text(85, 150, 15, '新手机扫码', 'text-anchor="middle"')) + tick(556, 44, (p - 0.7) * 5)],
  ] },
  'tv-first-start': { title: '电视上墙与首次开机', hero: 'lx-vx-black', step: 4.2, steps: [
    ['两个人一起抬箱', '泡沫和纸箱先留着，方便验屏和退换', p => moved(0, -10 * ease(p), '<rect x="196" y="90" width="250" height="130" rx="6" fill="#cfa873"/><path d="M196 124H446" stroke="#b08a58" stroke-width="3"/><path d="M300 90V220" stroke="#e4c596" stroke-width="16"/>', text(214, 200, 20, '↑ 易碎 小心', 'fill="#7d5d34"')) + person(150, 186) + person(492, 186, -1)],
    ['装底座，或挂上挂架', '上墙：实心墙打孔，挂板用水平尺找平', p => picture('sl-mount-black', 20, -4, 270) + moved(0, -70 * (1 - during(p, 0.1, 0.6)), picture('lx-vx-black', 330, -14, 280)) + arrow(296, 130, 180, p) + tick(580, 52, (p - 0.65) * 4)],
    ['先通电验屏 30 分钟', '看有没有亮点、条纹和漏光', p => picture('lx-vx-black', 150, -52, 320) + `<rect x="173" y="21" width="274" height="154" rx="2" fill="${['#fff', '#d33', '#2a9d55', '#2757d6', '#111'][Math.min(4, Math.floor(p * 5))]}"/>` + card(520, 60, 96, 96, `<circle cx="48" cy="40" r="24" fill="none" stroke="${ink}" stroke-width="4"/><path d="M48 40V24M48 40L${(48 + 15 * Math.sin(p * 6.28)).toFixed(1)} ${(40 - 15 * Math.cos(p * 6.28)).toFixed(1)}" stroke="${ink}" stroke-width="4" stroke-linecap="round"/>` + text(48, 86, 14, '30 分钟', 'text-anchor="middle"'))],
    ['遥控器装电池，连接 Wi-Fi', '也可以插网线；账号登录可以跳过', p => picture('yq-win-black', 40, -44, 310) + card(400, 36, 190, 184, text(18, 34, 17, '网络设置', 'font-weight="700"') + row(74, '我的家', p > 0.6, 190) + key(18, 100, 154, '连接', p > 0.35 && p < 0.75)) + waves(195, 126, p * 4)],
    ['按“信号源”选 HDMI', '机顶盒、游戏机接在哪个口就选哪个', p => picture('lx-vx-black', 40, -44, 310) + card(390, 40, 200, 180, text(20, 36, 17, '信号源', 'font-weight="700"') + key(18, 54, 164, '电视直播', p < 0.3) + key(18, 92, 164, 'HDMI 1', p >= 0.3 && p < 0.55) + key(18, 130, 164, 'HDMI 2', p >= 0.55)) + tick(588, 46, (p - 0.75) * 5)],
  ] },
  'router-setup': { title: '路由器接线与设置', hero: 'lx-be65-white', step: 3.8, steps: [
    ['网线：光猫接路由器', '有 WAN 标记的插 WAN，盲插口随便插', p => modem(70, 120) + picture('yq-ax30-white', 350, -10, 250) + cord('M166 164C230 240 330 230 420 176', during(p, 0.1, 0.7), '#e0a63c', 8) + tick(560, 60, (p - 0.72) * 5)],
    ['接通电源，等灯常亮', '大约一分半钟', p => picture('lx-be65-white', 190, -20, 300) + `<circle cx="340" cy="214" r="${(7 + 4 * pulse(p * 1.4)).toFixed(1)}" fill="${p > 0.75 ? '#3d8bff' : '#f2b33d'}" opacity=".9"/>` + cord('M60 236C150 240 220 236 290 228', 1) + text(430, 120, 19, p > 0.75 ? '灯已常亮' : '启动中…', 'fill="#6d7787"')],
    ['手机连上默认 Wi-Fi', '名称印在机底的标签上', p => picture('yq-ax30-white', 40, 0, 250) + card(360, 36, 200, 190, text(18, 34, 17, '无线局域网', 'font-weight="700"') + row(76, 'Lingxi_8F2A', p > 0.5) + row(112, '邻居家', false) + text(18, 160, 14, p > 0.5 ? '已连接，正在打开设置页' : '正在查找…', 'fill="#6d7787"')) + waves(166, 70, p * 4)],
    ['自动检测上网方式', '要账号时，填运营商给的宽带账号', p => card(150, 30, 340, 200, text(24, 40, 19, '上网设置', 'font-weight="700"') + bar(24, 64, 292, during(p, 0, 0.55)) + text(24, 108, 16, p < 0.55 ? '正在检测…' : '自动获取（光猫已拨号）', 'fill="#6d7787"') + key(24, 140, 292, '下一步', p > 0.65)) + (p > 0.65 ? tap(400, 186, p * 3) : '')],
    ['设好名称和密码', '密码至少 8 位，两频合一保持打开', p => card(60, 30, 300, 200, text(24, 40, 17, '名称') + `<rect x="80" y="20" width="196" height="30" rx="8" fill="#eef1f6"/>` + text(92, 41, 16, '我的家'.slice(0, Math.ceil(p * 9))) + text(24, 90, 17, '密码') + `<rect x="80" y="70" width="196" height="30" rx="8" fill="#eef1f6"/>` + text(92, 92, 16, '●'.repeat(Math.max(0, Math.min(8, Math.floor((p - 0.3) * 20))))) + key(24, 136, 252, '完成', p > 0.75)) + picture('lx-mesh-white', 390, 0, 230) + tick(590, 50, (p - 0.8) * 6)],
  ] },
  'printer-ink-paper': { title: '打印机加墨与装纸', hero: 'sl-ink1-white', step: 3.8, steps: [
    ['撕净胶带，取出固定件', '放平桌面，接好电源线', p => picture('sl-ink1-white', 170, -14, 300) + moved(90 * during(p, 0.15, 0.6), -60 * during(p, 0.15, 0.6), faded(1 - during(p, 0.5, 0.75), '<path d="M228 110L306 96L310 112L232 126Z" fill="#5ea0e6"/>')) + moved(130 * during(p, 0.4, 0.85), 10, faded(1 - during(p, 0.75, 0.95), '<path d="M356 132L420 132L420 148L356 148Z" fill="#5ea0e6"/>')) + tick(500, 66, (p - 0.8) * 6)],
    ['打开墨仓盖，按颜色加墨', '瓶嘴对准插入，自动下墨不会洒', p => picture('sl-inkc-color', 350, -26, 250) + moved(0, 0, ['#25282f', '#2f9fd0', '#d3477f', '#e5bf3c'].map((c, i) => `<rect x="${90 + i * 52}" y="60" width="40" height="150" rx="6" fill="#fff" stroke="#c8cfd9" stroke-width="2"/><rect x="${93 + i * 52}" y="${(206 - 130 * during(p, i * 0.18, 0.4 + i * 0.18)).toFixed(1)}" width="34" height="${(130 * during(p, i * 0.18, 0.4 + i * 0.18)).toFixed(1)}" rx="4" fill="${c}"/>` + text(110 + i * 52, 234, 16, ['BK', 'C', 'M', 'Y'][i], 'text-anchor="middle"')).join('')) + '<path d="M84 76H302" stroke="#e0653f" stroke-width="2" stroke-dasharray="6 5"/>'],
    ['按住电源键 3 秒，开始灌墨', '约 8 分钟，中途不要断电', p => picture('sl-ink1-white', 50, -14, 300) + tap(112, 176, p * 3) + card(380, 70, 200, 120, text(20, 38, 17, '正在灌注墨水', 'font-weight="700"') + bar(20, 60, 160, p) + text(20, 100, 15, `还剩约 ${Math.max(1, Math.round(8 - 8 * p))} 分钟`, 'fill="#6d7787"'))],
    ['后托纸板放入 A4 纸', '导板轻贴纸边，不要夹得太紧', p => moved(0, -100 * (1 - during(p, 0.1, 0.6)), '<rect x="262" y="16" width="116" height="100" rx="2" fill="#fff" stroke="#cfd5dc" stroke-width="2"/>') + picture('sl-ink1-white', 170, 0, 300) + arrow(236, 96, 0, p) + arrow(404, 96, 180, p)],
    ['手机扫码，连 2.4 GHz Wi-Fi', '打一页喷嘴检查页，线条完整就好', p => card(70, 30, 150, 200, qr(29, 34, 1) + text(75, 160, 15, '山岚打印', 'text-anchor="middle"')) + picture('sl-ink1-white', 300, -14, 290) + waves(280, 110, p * 4) + tick(560, 60, (p - 0.7) * 4)],
  ] },
  'earphones-pairing': { title: '耳机首次配对', hero: 'yq-buds3-white', step: 3.75, steps: [
    ['取出耳机，撕掉绝缘贴片', '左右两只的充电触点上各有一片', p => picture('yq-buds3-black', 180, -30, 300) + moved(-70 * during(p, 0.3, 0.8), -16, faded(1 - during(p, 0.65, 0.9), '<rect x="262" y="126" width="34" height="12" rx="3" fill="#5ea0e6"/>')) + moved(70 * during(p, 0.3, 0.8), -16, faded(1 - during(p, 0.65, 0.9), '<rect x="364" y="126" width="34" height="12" rx="3" fill="#5ea0e6"/>'))],
    ['放回盒内，合盖再打开', '等 5 秒，让耳机从盒里唤醒', p => picture('yq-lite-white', 180, -30, 300) + arrow(180, 130, p < 0.5 ? 90 : -90, p) + text(486, 140, 30, p < 0.5 ? '合盖' : '开盖', `fill="${accent}" font-weight="700"`)],
    ['在手机蓝牙里选耳机', '支持弹窗连接的手机会自动提示', p => picture('yq-buds3-white', 20, -20, 270) + card(340, 30, 230, 196, text(20, 36, 17, '蓝牙', 'font-weight="700"') + row(78, '云雀耳机', p > 0.55, 230) + row(114, '其他设备', false, 230) + key(20, 144, 190, p > 0.55 ? '已连接' : '连接', p > 0.35 && p < 0.8)) + [0, 1, 2].map(i => `<circle cx="${250 + ((p * 2 + i / 3) % 1) * 80}" cy="120" r="5" fill="${accent}"/>`).join('')],
    ['没找到？长按盒上按键 3 秒', '指示灯闪动，就是配对状态', p => picture('yq-buds3-black', 170, -30, 300) + tap(320, 200, p * 3) + `<circle cx="320" cy="180" r="7" fill="#fff" opacity="${(p * 8) % 1 > 0.5 ? 1 : 0.15}"/>` + text(480, 150, 40, `${Math.min(3, 1 + Math.floor(p * 3.4))} 秒`, `fill="${accent}" font-weight="700"`)],
  ] },
  'dock-connection': { title: '扩展坞连接与双屏', hero: 'sl-dock9-gray', step: 3.75, steps: [
    ['接电脑的 USB-C 口', '要选支持视频的口；雷电坞接雷电口', p => cord('M262 204C320 250 350 240 392 168', during(p, 0.1, 0.65)) + picture('lx-book14-gray', 20, -20, 280) + picture('lx-dock-tb4-gray', 360, 20, 230) + tick(310, 60, (p - 0.68) * 5)],
    ['接好供电', '充电器插 PD 口；雷电坞用自带电源', p => picture('sl-65w-white', 40, -20, 240) + picture('sl-dock9-gray', 340, 6, 250) + cord('M152 108C240 260 400 270 501 146', during(p, 0.1, 0.65)) + bolt(480, 84, during(p, 0.6, 0.8) * (0.4 + 0.6 * pulse(p)))],
    ['HDMI 线接显示器', '九合一最高 4K 60 Hz', p => picture('sl-dock9-gray', 20, 20, 240) + picture('lx-u27-black', 340, -16, 280) + cord('M92 158C120 250 330 270 470 180', during(p, 0.1, 0.65), '#39414f', 8) + (p < 0.65 ? '<rect x="377" y="42" width="206" height="119" rx="2" fill="#0b0d12"/>' : '')],
    ['设置 → 显示，选“扩展”', '没有画面时，换另一个 USB-C 口试试', p => card(60, 40, 240, 180, text(20, 38, 17, '多显示器', 'font-weight="700"') + key(20, 58, 200, '复制', p < 0.35) + key(20, 98, 200, '扩展', p >= 0.35) + text(20, 156, 14, '刷新率与缩放也在这里', 'fill="#6d7787"')) + picture('lx-u27-black', 330, -16, 280) + tick(590, 50, (p - 0.6) * 4)],
  ] },
}

// ── A frame ─────────────────────────────────────────────────────────────────────────────────────
const opening = 2.5, ending = 2.5
const lasts = guide => opening + guide.steps.length * guide.step + ending

function frame(guide, t) {
  pictures = 0
  const { steps, step } = guide, n = Math.floor((t - opening) / step)
  const body = t < opening ? titlePage(guide, t) : n < steps.length ? stepPage(steps[n], n, ((t - opening) % step) / step) : endPage(guide, t - opening - steps.length * step)
  const progress = steps.map((_, i) => `<rect x="${20 + i * (600 / steps.length)}" y="10" width="${600 / steps.length - 6}" height="4" rx="2" fill="#d3dae4"/><rect x="${20 + i * (600 / steps.length)}" y="10" width="${((600 / steps.length - 6) * clamp((t - opening) / step - i)).toFixed(1)}" height="4" rx="2" fill="${accent}"/>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Noto Sans CJK SC, sans-serif" fill="${ink}"><rect width="640" height="360" fill="#eef1f5"/>${body}${progress}</svg>`
}
const titlePage = ({ title, hero }, t) => `<rect width="640" height="360" fill="#e9eef6"/>` + moved(0, 14 * (1 - ease(t)), faded(0.35 + t * 1.4, picture(hero, 300, 6, 340))) +
  moved(-20 * (1 - ease(t)), 0, faded(0.2 + t * 1.6, text(36, 168, title.length > 8 ? 30 : 36, title, 'font-weight="700"'), `<rect x="36" y="190" width="56" height="5" rx="2.5" fill="${accent}"/>`, text(36, 232, 18, '灵犀数码 · 跟着做就会', 'fill="#6d7787"')))
const stepPage = ([caption, more, draw], n, p) => moved(24 * (1 - ease(p * 5)), 0, faded(p * 6, `<g transform="translate(0 22)">${draw(p)}</g>`)) +
  `<rect y="284" width="640" height="76" fill="#fff"/><circle cx="46" cy="322" r="21" fill="${accent}"/>` + text(46, 330, 22, n + 1, 'fill="#fff" font-weight="700" text-anchor="middle"') + faded(p * 8, text(84, 316, 23, caption, 'font-weight="700"'), text(84, 343, 16, more, 'fill="#6d7787"'))
const endPage = ({ hero }, t) => picture(hero, 210, 0, 220) + tick(320, 226, t * 2, 24) + faded(t * 2, text(320, 290, 25, '好了，开始使用吧', 'font-weight="700" text-anchor="middle"'), text(320, 322, 16, '哪一步卡住了，把步骤发给客服小犀', 'fill="#6d7787" text-anchor="middle"'))

// ── The camera: chromium's debugging pipe, messages end with a zero byte ────────────────────────
async function withBrowser(work) {
  const profile = mkdtempSync(`${tmpdir()}/draw-videos-`)
  const browser = spawn(process.env.CHROMIUM ?? 'chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', `--user-data-dir=${profile}`, '--remote-debugging-pipe', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const [, , , say, hear] = browser.stdio, waiting = new Map()
  let next = 1, buffer = ''
  hear.setEncoding('utf8').on('data', chunk => {
    const messages = (buffer + chunk).split('\0')
    buffer = messages.pop()
    for (const { id, result, error } of messages.map(m => JSON.parse(m))) if (waiting.has(id)) { waiting.get(id)(error ? { error } : result); waiting.delete(id) }
  })
  const ask = (method, params = {}, sessionId) => new Promise((resolve, reject) => {
    waiting.set(next, r => r.error ? reject(new Error(`${method}: ${r.error.message}`)) : resolve(r))
    say.write(JSON.stringify({ id: next++, method, params, sessionId }) + '\0')
  })
  try {
    const { targetId } = await ask('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true })
    const page = (method, params) => ask(method, params, sessionId)
    await page('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
    await work(async svg => {
      await page('Runtime.evaluate', { expression: `document.body.style.margin = 0; document.body.innerHTML = ${JSON.stringify(svg)}; 0` })
      return Buffer.from((await page('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })).data, 'base64')
    })
  } finally {
    const gone = new Promise(done => browser.once('exit', done))
    browser.kill()
    await gone
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

const [name, moment] = process.argv.slice(2), guide = guides[name]
if (!guide) {
  if (name === '--list') console.log(Object.entries(guides).map(([n, g]) => `${n} ${lasts(g)}`).join('\n'))
  else { console.error(`which guide? one of: ${Object.keys(guides).join(' ')}; or --list; a second word is one moment in seconds`); process.exitCode = 2 }
} else
  await withBrowser(async photograph => {
    if (moment) return void process.stdout.write(await photograph(frame(guide, Number(moment))))
    let last = '', png
    for (let i = 0; i < Math.round(lasts(guide) * framesPerSecond); i++) {
      const svg = frame(guide, i / framesPerSecond)
      if (svg !== last) png = await photograph(last = svg)
      if (!process.stdout.write(png)) await new Promise(ready => process.stdout.once('drain', ready))
    }
  })
