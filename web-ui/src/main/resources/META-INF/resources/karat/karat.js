/* What only a browser can do: the look a person chose, ages that grow by the second, quick keys, and a chart.
   Plain script, served as it is; nothing here decides anything. */
(() => {
  const root = document.documentElement;
  const wish = localStorage.getItem('karat-look');
  if (wish) root.dataset.look = wish;
  const dark = () => (root.dataset.look || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  window.Karat = {
    switchLook() { root.dataset.look = dark() ? 'light' : 'dark'; localStorage.setItem('karat-look', root.dataset.look); },
    print(url) { const w = window.open(url, '_blank', 'noopener'); if (w) w.focus(); },
  };

  const units = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];
  function age(seconds, locale) {
    const [unit, size] = units.find(([, s]) => seconds >= s) || units[3];
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }).format(-Math.floor(seconds / size), unit);
  }
  setInterval(() => {
    for (const e of document.querySelectorAll('[data-age]')) {
      const text = age(Math.max(0, (Date.now() - Number(e.dataset.age)) / 1000), e.dataset.locale || 'en');
      if (e.textContent !== text) e.textContent = text;
    }
    for (const e of document.querySelectorAll('[data-until]')) {
      const left = Math.max(0, Math.floor((Number(e.dataset.until) - Date.now()) / 1000));
      const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
      if (e.textContent !== text) e.textContent = text;
      e.classList.toggle('k-warn', left < 90);
      const now = Date.now();
      if (now > Number(e.dataset.until) + 300 && e.offsetParent && now - (e.told || 0) > 5000) { e.told = now; e.dispatchEvent(new CustomEvent('run-out')); }
    }
  }, 500);

  /* A quick hand types on while the screen still opens what a key asked for: those characters wait for the field they are meant for. */
  let held = null;
  function jump(key) {
    const customer = document.querySelector('.k-customer-field input');
    if (key === 'F2' && customer && customer.offsetParent) { customer.focus(); return; }
    if (!document.querySelector('.k-cart-item')) return;
    held = { text: '', from: document.activeElement };
    setTimeout(release, 3000);
  }
  function hold(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || (event.key.length > 1 && event.key !== 'Enter')) return;
    event.preventDefault(); event.stopImmediatePropagation();
    if (event.key.length === 1) held.text += event.key;
  }
  function release() {
    const text = held && held.text;
    held = null;
    if (text) document.execCommand('insertText', false, text);
  }
  addEventListener('focusin', event => { if (held && event.target !== held.from && event.target.matches('input')) setTimeout(release, 60); });

  addEventListener('keydown', event => {
    const typing = event.composedPath().some(n => n.matches?.('input, textarea, [contenteditable]'));
    const asked = (event.key === '/' && !typing) || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k');
    if (asked) { const find = document.querySelector('.k-find'); if (find) { event.preventDefault(); find.click(); } }
    if (['F2', 'F4', 'F8'].includes(event.key)) { event.preventDefault(); if (document.querySelector('.k-counter')) jump(event.key); }
    else if (held) hold(event);
  }, true);

  /* A scanner types faster than a server answers: at Enter the tag leaves the field at once, so that the next one begins in an empty field. */
  addEventListener('keydown', event => {
    const field = event.key === 'Enter' && event.composedPath().find(n => n.matches?.('.k-take .k-scan'));
    if (!field) return;
    event.preventDefault(); event.stopImmediatePropagation();
    const tag = field.value.trim();
    field.value = '';
    if (tag) field.dispatchEvent(new CustomEvent('scanned', { detail: tag }));
  }, true);

  /* Arrow keys walk from a search field through what it found; Enter in the field takes the first, where that is wanted. */
  addEventListener('keydown', event => {
    const picks = event.target.closest?.('[data-picks]');
    if (!picks || !['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return;
    const all = [...picks.querySelectorAll('.k-result')].filter(one => one.offsetParent), at = all.indexOf(event.target.closest('.k-result'));
    if (event.key === 'Enter') { if (at < 0 && all.length && picks.dataset.picks === 'first') { event.preventDefault(); all[0].click(); } return; }
    event.preventDefault();
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (next < 0) picks.querySelector('input')?.focus(); else all[Math.min(next, all.length - 1)]?.focus();
  });

  const NS = 'http://www.w3.org/2000/svg';
  const put = (parent, name, attributes, text) => {
    const e = document.createElementNS(NS, name);
    for (const k in attributes) e.setAttribute(k, attributes[k]);
    if (text != null) e.textContent = text;
    parent.append(e);
    return e;
  };

  /** A price over time: `history` drawn whole, `recent` (a feed) dashed, so that nobody takes one for the other. */
  customElements.define('karat-chart', class extends HTMLElement {
    connectedCallback() { this.watch = new ResizeObserver(() => this.draw()); this.watch.observe(this); this.onpointermove = e => this.point(e.offsetX); this.onpointerleave = () => this.hide();
      this.onkeydown = e => { if (e.key === 'ArrowLeft' || e.key === 'ArrowRight') { e.preventDefault(); this.step(e.key === 'ArrowLeft' ? -1 : 1); } }; this.onblur = () => this.hide(); }
    disconnectedCallback() { this.watch.disconnect(); }
    set data(value) { this.model = value; this.draw(); }
    draw() {
      const m = this.model, w = this.clientWidth, h = this.clientHeight;
      if (!m || w < 80 || h < 80) return;
      const all = [...m.history.map(p => ({ t: p[0], v: p[1] })), ...m.recent.map(p => ({ t: p[0], v: p[1], feed: true }))];
      this.replaceChildren();
      if (!all.length) return;
      const left = 4, right = 58, top = 26, bottom = 24;
      const lo = Math.min(...all.map(p => p.v)), hi = Math.max(...all.map(p => p.v)), log = hi / lo > 12;
      const f = log ? Math.log : x => x, a = f(lo * (log ? 0.8 : 0.985)), b = f(hi * (log ? 1.25 : 1.015));
      const t0 = all[0].t, t1 = Math.max(all[all.length - 1].t, t0 + 1);
      const x = t => left + (t - t0) / (t1 - t0) * (w - left - right), y = v => h - bottom - (f(v) - a) / (b - a) * (h - top - bottom);
      const svg = put(this, 'svg', { viewBox: `0 0 ${w} ${h}`, 'aria-hidden': 'true' });
      for (const v of this.ticks(lo, hi, log)) {
        put(svg, 'line', { x1: left, x2: w - right, y1: y(v), y2: y(v), stroke: 'var(--k-line)' });
        put(svg, 'text', { x: w - right + 8, y: y(v) + 4, fill: 'currentColor' }, new Intl.NumberFormat(m.locale, { maximumFractionDigits: v < 100 ? 1 : 0 }).format(v));
      }
      this.dates(svg, t0, t1, x, h, w);
      const line = points => points.map((p, i) => `${i ? 'L' : 'M'}${x(p.t).toFixed(1)} ${y(p.v).toFixed(1)}`).join('');
      const old = all.filter(p => !p.feed), feed = all.filter(p => p.feed);
      if (old.length > 1) {
        put(svg, 'path', { d: `${line(old)}L${x(old[old.length - 1].t)} ${h - bottom}L${x(old[0].t)} ${h - bottom}Z`, fill: 'var(--k-gold)', opacity: 0.1 });
        put(svg, 'path', { d: line(old), fill: 'none', stroke: 'var(--k-gold)', 'stroke-width': 1.75, 'stroke-linejoin': 'round' });
      }
      if (feed.length > 1) put(svg, 'path', { d: line(feed), fill: 'none', stroke: 'var(--k-ink)', 'stroke-width': 1.5, 'stroke-dasharray': '4 3' });
      const last = all[all.length - 1];
      put(svg, 'circle', { cx: x(last.t), cy: y(last.v), r: 3.5, fill: last.feed ? 'var(--k-surface)' : 'var(--k-gold)', stroke: last.feed ? 'var(--k-ink)' : 'var(--k-gold)', 'stroke-width': 1.5 });
      this.cross = put(svg, 'g', { visibility: 'hidden' });
      put(this.cross, 'line', { y1: top, y2: h - bottom, stroke: 'var(--k-line-strong)' });
      put(this.cross, 'circle', { r: 4, fill: 'var(--k-gold)' });
      this.tip = document.createElement('div'); this.tip.className = 'tip'; this.tip.hidden = true; this.append(this.tip);
      this.places = all.map(p => ({ ...p, x: x(p.t), y: y(p.v) })); this.at = this.places.length - 1;
    }
    ticks(lo, hi, log) {
      if (log) { const r = []; for (let e = Math.floor(Math.log10(lo)); e <= Math.log10(hi); e++) for (const k of [1, 3]) { const v = k * 10 ** e; if (v >= lo * 0.9 && v <= hi * 1.1) r.push(v); } return r; }
      const raw = (hi - lo || hi * 0.02) / 4, mag = 10 ** Math.floor(Math.log10(raw)), step = [1, 2, 2.5, 5, 10].map(k => k * mag).find(s => s >= raw);
      const r = []; for (let v = Math.ceil(lo / step) * step; v <= hi + step * 0.01; v += step) r.push(v); return r;
    }
    dates(svg, t0, t1, x, h, w) {
      const years = (t1 - t0) / 31557600000, n = Math.max(2, Math.min(7, Math.floor(w / 110)));
      const style = years > 4 ? { year: 'numeric' } : years > 0.2 ? { month: 'short', year: '2-digit' } : { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' };
      const f = new Intl.DateTimeFormat(this.model.locale, style);
      for (let i = 0; i < n; i++) { const t = t0 + (t1 - t0) * i / (n - 1); put(svg, 'text', { x: x(t), y: h - 5, fill: 'currentColor', 'text-anchor': i === 0 ? 'start' : i === n - 1 ? 'end' : 'middle' }, f.format(t)); }
    }
    point(px) { if (this.places) { let best = 0; this.places.forEach((p, i) => { if (Math.abs(p.x - px) < Math.abs(this.places[best].x - px)) best = i; }); this.show(best); } }
    step(by) { if (this.places) this.show(Math.max(0, Math.min(this.places.length - 1, this.at + by))); }
    show(i) {
      const p = this.places[i], m = this.model; this.at = i;
      this.cross.setAttribute('visibility', 'visible'); this.cross.setAttribute('transform', `translate(${p.x} 0)`); this.cross.lastChild.setAttribute('cy', p.y);
      const when = new Intl.DateTimeFormat(m.locale, p.feed ? { dateStyle: 'medium', timeStyle: 'short' } : { month: 'long', year: 'numeric' }).format(p.t);
      this.tip.textContent = `${when} · ${new Intl.NumberFormat(m.locale, { style: 'currency', currency: m.currency || 'USD' }).format(p.v)}${p.feed ? ' · ' + m.feedLabel : ''}`;
      this.tip.hidden = false; this.tip.style.left = `${Math.max(80, Math.min(this.clientWidth - 80, p.x))}px`;
    }
    hide() { if (this.tip) { this.tip.hidden = true; this.cross.setAttribute('visibility', 'hidden'); } }
  });
})();
