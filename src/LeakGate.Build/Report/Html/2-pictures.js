function headline() {
  const worst = exposed.filter(i => i.exposure === 'public-write').length;
  const open = exposed.filter(i => i.exposure === 'public-list' || i.exposure === 'public-read').length;
  const network = exposed.filter(i => i.exposure === 'network').length;
  const line = byId('headline');
  if (exposed.length) {
    line.textContent = plural(exposed.length, 'resource') + ' of ' + number(data.inventory.length) + (exposed.length === 1 ? ' is' : ' are') + ' exposed.';
  } else if (active.length) {
    line.textContent = (data.inventory.length ? 'No resource is exposed; ' : '') + plural(active.length, 'finding') + (active.length === 1 ? ' needs' : ' need') + ' attention.';
  } else {
    line.textContent = data.inventory.length ? 'Nothing is exposed.' : 'Nothing to report.';
  }
  const parts = [];
  if (worst) parts.push(plural(worst, 'resource') + ' can be written by anyone');
  if (open) parts.push(number(open) + ' can be read by anyone');
  if (network) parts.push(number(network) + (network === 1 ? ' is' : ' are') + ' reachable from any network');
  const credentials = active.filter(f => texts[f[F.rule]].startsWith('LEAK1')).length;
  if (credentials) parts.push(plural(credentials, 'credential') + (credentials === 1 ? ' is' : ' are') + ' written in the source');
  byId('subline').textContent = (parts.length ? parts.join(', ') + '. ' : '') + 'Seen in ' + plural(data.projects.length, 'project') + '.';
  byId('about').textContent = 'Made by LeakGate ' + data.version + ' from the compilation itself. The page is complete in itself: it loads nothing and sends nothing, and holds no secret.';
}

function tiles() {
  const list = byId('tiles');
  const add = (tone, count, label, act, hint) => list.append(element('li', {}, element('button', { type: 'button', class: count ? 'tile' : 'tile zero', tone, title: hint, onclick: act }, element('b', {}, number(count)), element('span', {}, label))));
  for (const [id, label, hint] of EXPOSURES) {
    const items = data.inventory.filter(i => i.exposure === id && !(i.exempt && exposureRank(id) < 4));
    add(id, items.length, label, () => { inventoryTable.set('exposure', id); go('inventory'); }, hint);
  }
  add('error', active.filter(f => f[F.level] === 0).length, 'Errors', () => { findingsTable.set('level', '0'); go('findings'); }, 'Findings that end the build.');
  add('warning', active.filter(f => f[F.level] === 1).length, 'Warnings', () => { findingsTable.set('level', '1'); go('findings'); }, 'Findings.');
}

// A picture that is a table: rows of stacked bars, each piece a button that filters; a screen reader hears names and numbers.
function bars(figure, rows, pieces, caption, limit) {
  const most = Math.max(1, ...rows.map(r => r.total));
  const table = element('table', { class: 'bars' }, element('caption', { class: 'hidden' }, caption));
  for (const row of rows.slice(0, limit)) {
    const stack = element('div', { class: 'stack', style: 'width:' + Math.max(3, 100 * row.total / most) + '%' });
    for (const piece of pieces) {
      const count = row.counts[piece.id] || 0;
      if (count) {
        const label = row.label + ': ' + number(count) + ' ' + piece.label.toLowerCase();
        stack.append(element('button', { type: 'button', tone: piece.tone, style: 'flex:' + count + ' 1 0', title: label, 'aria-label': label, onclick: () => row.act(piece.id) }, count / most > 0.04 ? number(count) : ''));
      }
    }
    table.append(element('tr', {}, element('th', { scope: 'row', title: row.label + (row.hint ? ' ' + row.hint : '') }, row.label, row.hint ? element('small', {}, '  ' + row.hint) : ''), element('td', {}, stack), element('td', { class: 'sum' }, number(row.total))));
  }
  figure.append(table);
  if (rows.length > limit) figure.append(element('p', { class: 'more' }, 'and ' + number(rows.length - limit) + ' more with ' + number(rows.slice(limit).reduce((sum, r) => sum + r.total, 0))));
  if (!rows.length) figure.append(element('p', { class: 'more' }, 'Nothing.'));
}

function legend(figure, pieces) {
  figure.append(element('ul', { class: 'legend' }, ...pieces.map(p => element('li', {}, element('span', { class: 'dot', tone: p.tone }), p.label))));
}

function group(items, keyOf, pieceOf) {
  const rows = new Map();
  for (const item of items) {
    for (const key of keyOf(item)) {
      let row = rows.get(key);
      if (!row) rows.set(key, row = { key, label: key, counts: {}, total: 0 });
      const piece = pieceOf(item);
      row.counts[piece] = (row.counts[piece] || 0) + 1;
      row.total++;
    }
  }
  return [...rows.values()].sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
}

function pictures() {
  const exposures = EXPOSURES.map(([id, label]) => ({ id, label, tone: id }));
  const clouds = group(data.inventory, i => [i.cloud], i => i.exposure);
  for (const row of clouds) {
    row.label = cloudName(row.key);
    row.act = exposure => { inventoryTable.set('exposure', exposure); inventoryTable.set('cloud', row.key); go('inventory'); };
  }
  legend(byId('by-cloud'), exposures);
  bars(byId('by-cloud'), clouds, exposures, 'Number of resources by cloud and exposure', 12);

  const levels = LEVELS.map((label, id) => ({ id, label: label[0].toUpperCase() + label.slice(1) + 's', tone: ['error', 'warning', 'note'][id] }));
  const rules = group(active, f => [texts[f[F.rule]]], f => f[F.level]);
  rules.sort((a, b) => (b.counts[0] ? 1 : 0) - (a.counts[0] ? 1 : 0) || severity(b.key) - severity(a.key) || b.total - a.total || (a.key < b.key ? -1 : 1));
  for (const row of rules) {
    row.hint = title(row.key);
    row.act = level => { findingsTable.set('rule', row.key); findingsTable.set('level', String(level)); go('findings'); };
  }
  legend(byId('by-rule'), levels);
  bars(byId('by-rule'), rules, levels, 'Number of findings by rule and severity', 10);
  const projects = group(active, f => data.projectSets[f[F.projects]], f => f[F.level]);
  for (const row of projects) row.act = level => { findingsTable.set('project', row.key); findingsTable.set('level', String(level)); go('findings'); };
  legend(byId('by-project'), levels);
  bars(byId('by-project'), projects, levels, 'Number of findings by project and severity', 10);
}

function go(id) {
  const section = byId(id);
  section.scrollIntoView();
  section.focus({ preventScroll: true });
}
