'use strict';
(() => {
  const page = document.documentElement, language = document.getElementById('language');
  const order = new Intl.Collator('vi', { numeric: true });
  page.classList.add('js');

  const speak = () => { page.lang = language.checked ? 'en' : 'vi'; };
  language.addEventListener('change', speak);
  speak();

  // What a cell sorts and is searched by: its given key, else the words of the language that is shown.
  const words = cell => (cell.querySelector(':scope > span[lang=' + page.lang + ']') || cell).textContent.trim();
  const key = cell => cell.dataset.s ?? cell.querySelector('time')?.dateTime ?? words(cell);

  function sort(table, column, down) {
    const body = table.tBodies[0], heads = table.tHead.rows[0].cells;
    const rows = [...body.rows].map(row => [key(row.cells[column]), row]);
    const numeric = rows.every(([k]) => k === '' || !isNaN(k));
    rows.sort(([a], [b]) => {
      if (a === '' || b === '') return (a === '') - (b === '');
      return (numeric ? a - b : order.compare(a, b)) * (down ? -1 : 1);
    });
    body.append(...rows.map(([, row]) => row));
    for (const head of heads) head.removeAttribute('aria-sort');
    heads[column].setAttribute('aria-sort', down ? 'descending' : 'ascending');
    shorten(table);
  }

  // Long tables show their first rows until asked for all: the sections behind them stay within reach.
  const few = 20;
  const open = new Set();

  function shorten(table) {
    const button = table.closest('.scroll').nextElementSibling;
    let shown = 0;
    for (const row of table.tBodies[0].rows) {
      const isLater = !row.hidden && ++shown > few && !open.has(table);
      row.classList.toggle('later', isLater);
    }
    if (!button?.matches('.more')) return;
    button.hidden = shown <= few || open.has(table);
    button.querySelector('b').textContent = shown;
  }

  function lengthen(table) {
    open.add(table);
    shorten(table);
  }

  function filter(table, form) {
    const want = Object.fromEntries(new FormData(form)), body = table.tBodies[0];
    const text = (want.q || '').toLowerCase().normalize('NFC');
    let shown = 0;
    for (const row of body.rows) {
      row.hidden = !!(
        want.o && row.dataset.o !== want.o || want.e && row.dataset.e !== want.e ||
        want.k && row.dataset.k !== want.k || want.p && place(row) !== want.p ||
        text && !row.textContent.toLowerCase().includes(text));
      shown += !row.hidden;
    }
    form.querySelector('output').textContent = shown + ' / ' + body.rows.length;
    shorten(table);
  }

  const place = row => row.querySelector('[data-p]')?.firstChild?.textContent ?? '';

  // The state of every table stands in the address: #results?q=…&o=document&s=4&d=1
  const controls = new Map();
  let state = {};

  function remember(section, values) {
    const kept = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
    state[section] = values;
    history.replaceState(null, '', '#' + section + ([...kept].length ? '?' + kept : ''));
  }

  for (const table of document.querySelectorAll('table[data-filter], table[data-sort]')) {
    const section = table.id.replace(/^t-/, ''), heads = [...table.tHead.rows[0].cells];
    let form = null;
    const values = () => {
      const sorted = heads.findIndex(head => head.hasAttribute('aria-sort'));
      const result = form ? Object.fromEntries(new FormData(form)) : {};
      if (sorted >= 0) {
        result.s = sorted;
        result.d = heads[sorted].getAttribute('aria-sort') === 'descending' ? 1 : '';
      }
      return result;
    };
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => {
        const first = head.classList.contains('n') || column === 0 && table.dataset.filter !== undefined;
        const sorted = head.getAttribute('aria-sort');
        sort(table, column, sorted ? sorted === 'ascending' : first);
        remember(section, values());
      });
      head.append(button);
    });
    if (table.dataset.filter !== undefined && table.tBodies[0].rows.length > 1) {
      form = document.getElementById('tools').content.firstElementChild.cloneNode(true);
      const rows = [...table.tBodies[0].rows];
      choices(form, 'k', rows.map(row => [row.dataset.k, row.dataset.k && row.cells[2]]));
      choices(form, 'o', rows.map(row => [row.dataset.o, row.dataset.k ? row.cells[3] : row.cells[2]]));
      choices(form, 'p', rows.map(row => [place(row), null]));
      form.addEventListener('input', () => { filter(table, form); remember(section, values()); });
      form.addEventListener('reset', () => setTimeout(() => { filter(table, form); remember(section, values()); }));
      form.addEventListener('submit', event => event.preventDefault());
      table.closest('.scroll').before(form);
      filter(table, form);
    }
    if (table.tBodies[0].rows.length > few) {
      const more = document.getElementById('more').content.firstElementChild.cloneNode(true);
      more.addEventListener('click', () => lengthen(table));
      table.closest('.scroll').after(more);
      shorten(table);
    }
    controls.set(section, {
      show(wanted) {
        if (form) {
          for (const field of form.elements) if (field.name) field.value = wanted.get(field.name) ?? '';
          filter(table, form);
        }
        const column = Number(wanted.get('s'));
        if (wanted.has('s') && heads[column]) sort(table, column, wanted.get('d') === '1');
        table.scrollIntoView({ block: 'start' });
      },
      clear() {
        for (const field of form?.elements ?? []) if (field.name) field.value = '';
        if (form) filter(table, form);
      },
    });
  }

  function choices(form, name, pairs) {
    const select = form.elements[name], seen = new Map();
    for (const [value, cell] of pairs) {
      if (value && !seen.has(value)) seen.set(value, cell ? words(cell) : value);
    }
    if (seen.size < 2) return select.closest('label').remove();
    for (const [value, label] of [...seen].sort((a, b) => order.compare(a[1], b[1]))) select.add(new Option(label, value));
  }

  // Figures lead to the claims behind them: a section, its table filtered.
  const tables = { results: 'results', targets: 'own', 'fold-226': '226', 'fold-other-acts': 'other-acts', 'not-reduced': 'not-reduced', measures: 'measures' };
  document.addEventListener('click', event => {
    const link = event.target.closest('a[data-f]');
    if (!link) return;
    event.preventDefault();
    // A link in a drawing has no hash of its own.
    const section = link.getAttribute('href').slice(1);
    const name = tables[section] ?? section;
    location.hash = '#' + (controls.has(name) ? name + '?' + new URLSearchParams(link.dataset.f) : section);
  });

  function go() {
    const [id, query] = location.hash.slice(1).split('?');
    let name = id;
    try { name = decodeURIComponent(id); } catch { /* a hash that is no text is looked up as it is */ }
    const control = controls.get(name);
    if (query !== undefined && control) {
      const table = document.getElementById('t-' + name);
      for (let box = table.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
      control.show(new URLSearchParams(query));
      return;
    }
    const target = document.getElementById(name);
    if (!target) return;
    // A row that somebody links to is shown, whatever hides it.
    for (let box = target.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
    if (target.hidden) controls.get(target.closest('table').id.replace(/^t-/, ''))?.clear();
    if (target.matches('.later')) lengthen(target.closest('table'));
    target.scrollIntoView({ block: target.tagName === 'TR' ? 'center' : 'start', behavior: 'instant' });
  }
  window.addEventListener('hashchange', go);
  if (location.hash) go();
})();
