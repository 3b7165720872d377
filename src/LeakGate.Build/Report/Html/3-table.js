const ROW = 44;
const PAPER_ROWS = 2000;

// A table of any length: only the rows in view are in the page. Sorting and searching work on the data.
function createTable(section, options) {
  const id = section.id;
  const state = { query: '', sort: options.sort, down: false, filters: {}, rows: options.rows, focus: 0 };
  const count = element('span', { class: 'count' });
  const search = element('input', { type: 'search', placeholder: options.placeholder, 'aria-label': 'Search ' + options.title.toLowerCase(), autocomplete: 'off', spellcheck: 'false', oninput: () => { state.query = search.value; update(); } });
  const clear = element('button', { type: 'button', class: 'quiet', onclick: () => reset() }, 'Clear');
  const head = element('div', { class: 'head' }, element('h2', { id: id + '-title' }, options.title), count, search);
  const selects = {};
  for (const filter of options.filters) {
    const select = element('select', { 'aria-label': filter.label, onchange: () => { state.filters[filter.id] = select.value; update(); } }, element('option', { value: '' }, filter.label + ': all'),
      ...filter.values.map(([value, label]) => element('option', { value }, filter.short ? filter.label + ': ' + label : label)));
    selects[filter.id] = select;
    head.append(select);
    if (filter.initial) { select.value = filter.initial; state.filters[filter.id] = filter.initial; }
  }
  head.append(clear);
  const titles = element('div', { class: 'row titles', role: 'row', 'aria-rowindex': 1 });
  const headers = options.columns.map((column, index) => {
    const header = element('div', { role: 'columnheader' }, element('button', { type: 'button', onclick: () => sortBy(index) }, column.title));
    titles.append(header);
    return header;
  });
  const canvas = element('div', { role: 'rowgroup', style: 'position:relative;min-width:860px' });
  const view = element('div', { class: 'view', role: 'table', 'aria-labelledby': id + '-title', tabindex: -1, onscroll: () => draw(), onkeydown: key }, element('div', { role: 'rowgroup', style: 'position:sticky;top:0;z-index:2;min-width:860px' }, titles), canvas);
  view.style.setProperty('--columns', options.columns.map(c => c.width).join(' '));
  const paper = element('table', { class: 'paper' });
  const empty = element('p', { class: 'empty' }, options.empty);
  section.append(head, element('div', { class: 'grid' }, view, empty), paper);

  function update(quiet) {
    const match = options.finder(state.query);
    const tests = options.filters.filter(f => state.filters[f.id]).map(f => row => f.test(row, state.filters[f.id]));
    state.rows = match || tests.length ? options.rows.filter(row => (!match || match(row)) && tests.every(test => test(row))) : options.rows.slice();
    const { compare } = options.columns[state.sort];
    state.rows.sort((a, b) => (state.down ? -compare(a, b) : compare(a, b)) || options.order(a, b));
    state.focus = 0;
    count.textContent = state.rows.length === options.rows.length ? number(options.rows.length) : number(state.rows.length) + ' of ' + number(options.rows.length);
    clear.hidden = !state.query && !Object.values(state.filters).some(Boolean);
    empty.hidden = state.rows.length > 0;
    view.setAttribute('aria-rowcount', state.rows.length + 1);
    headers.forEach((header, i) => {
      if (i === state.sort) header.setAttribute('aria-sort', state.down ? 'descending' : 'ascending');
      else header.removeAttribute('aria-sort');
      header.firstChild.textContent = options.columns[i].title + (i === state.sort ? (state.down ? ' ↓' : ' ↑') : '');
    });
    canvas.style.height = state.rows.length * ROW + 'px';
    view.scrollTop = 0;
    draw();
    if (!quiet) say(plural(state.rows.length, 'row'));
  }

  function draw() {
    const first = Math.max(0, Math.floor(view.scrollTop / ROW) - 6);
    const last = Math.min(state.rows.length, first + Math.ceil((view.clientHeight || 600) / ROW) + 12);
    const focused = canvas.contains(document.activeElement);
    canvas.replaceChildren();
    for (let i = first; i < last; i++) {
      const row = element('div', { class: 'row', role: 'row', 'aria-rowindex': i + 2, tabindex: i === state.focus ? 0 : -1, style: 'top:' + i * ROW + 'px', onclick: () => { state.focus = i; open(i); } });
      for (const column of options.columns) row.append(element('div', { role: 'cell', class: column.style }, column.cell(state.rows[i])));
      canvas.append(row);
      if (focused && i === state.focus) row.focus({ preventScroll: true });
    }
  }

  function key(event) {
    if (!canvas.contains(event.target)) return;
    const page = Math.max(1, Math.floor(view.clientHeight / ROW) - 2);
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -state.rows.length, End: state.rows.length }[event.key];
    if (step) {
      event.preventDefault();
      state.focus = Math.min(state.rows.length - 1, Math.max(0, state.focus + step));
      const top = state.focus * ROW;
      if (top < view.scrollTop) view.scrollTop = top;
      else if (top + ROW > view.scrollTop + view.clientHeight - 42) view.scrollTop = top + ROW + 42 - view.clientHeight;
      draw();
      canvas.querySelector('[tabindex="0"]')?.focus({ preventScroll: true });
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(state.focus);
    }
  }

  function open(index) { options.detail(state.rows[index], () => { draw(); canvas.querySelector('[tabindex="0"]')?.focus({ preventScroll: true }); }); }
  function sortBy(index) { state.down = state.sort === index && !state.down; state.sort = index; update(); }
  function reset() {
    state.query = search.value = '';
    for (const filter of options.filters) { selects[filter.id].value = ''; state.filters[filter.id] = ''; }
    update();
  }

  function print() {
    paper.replaceChildren(element('thead', {}, element('tr', {}, ...options.columns.map(c => element('th', { scope: 'col', style: 'width:' + (c.paper || 'auto') }, c.title)))));
    const body = element('tbody');
    for (const row of state.rows.slice(0, PAPER_ROWS)) body.append(element('tr', {}, ...options.columns.map(c => element('td', {}, c.cell(row)))));
    if (state.rows.length > PAPER_ROWS) body.append(element('tr', {}, element('td', { colspan: options.columns.length }, 'and ' + number(state.rows.length - PAPER_ROWS) + ' more rows: filter before printing, or see leakgate.sarif')));
    paper.append(body);
  }

  window.addEventListener('beforeprint', print);
  window.addEventListener('resize', draw);
  update(true);
  return {
    set(filter, value) {
      const select = selects[filter];
      if (select && [...select.options].some(o => o.value === value)) { select.value = value; state.filters[filter] = value; update(); }
    },
    search, state,
  };
}
