const compareText = get => (a, b) => { const x = get(a), y = get(b); return x < y ? -1 : x > y ? 1 : 0; };
const compareNumber = get => (a, b) => get(a) - get(b);
const place = f => texts[f[F.file]] + ':' + f[F.line];
const shortPlace = path => path.split('/').pop();
const distinct = values => [...new Set(values)].sort();

function findings() {
  const rules = distinct(data.findings.map(f => texts[f[F.rule]]));
  return createTable(byId('findings'), {
    title: 'Findings', placeholder: 'Search: rule, text, file, resource, project', rows: data.findings, empty: 'No finding matches.', sort: 0, finder,
    order: (a, b) => a[F.level] - b[F.level] || severity(texts[b[F.rule]]) - severity(texts[a[F.rule]]) || compareText(f => texts[f[F.rule]])(a, b) || compareText(f => texts[f[F.file]])(a, b) || a[F.line] - b[F.line] || a[F.column] - b[F.column],
    columns: [
      { title: 'Severity', width: '118px', paper: '12%', cell: f => chip(['error', 'warning', 'note'][f[F.level]], LEVELS[f[F.level]]), compare: compareNumber(f => f[F.level]) },
      { title: 'Rule', width: '104px', paper: '11%', style: 'mono', cell: f => texts[f[F.rule]], compare: compareText(f => texts[f[F.rule]]) },
      { title: 'Finding', width: 'minmax(260px, 3fr)', cell: f => element('span', { title: texts[f[F.message]], class: f[F.suppression] < 0 ? null : 'off' }, texts[f[F.message]]), compare: compareText(f => texts[f[F.message]]) },
      { title: 'Place', width: 'minmax(150px, 1.4fr)', paper: '22%', style: 'mono', cell: f => element('span', { title: place(f) }, shortPlace(place(f))), compare: (a, b) => compareText(f => texts[f[F.file]])(a, b) || a[F.line] - b[F.line] },
      { title: 'Project', width: 'minmax(110px, 1fr)', paper: '17%', style: 'soft', cell: f => projectNames[f[F.projects]], compare: compareText(f => projectNames[f[F.projects]]) },
      { title: 'Confidence', width: '112px', paper: '11%', style: 'soft', cell: f => texts[f[F.confidence]], compare: compareNumber(f => ['certain', 'likely', 'possible'].indexOf(texts[f[F.confidence]])) },
    ],
    filters: [
      { id: 'level', label: 'Severity', short: true, values: LEVELS.map((l, i) => [String(i), l]), test: (f, v) => String(f[F.level]) === v },
      { id: 'rule', label: 'Rule', values: rules.map(id => [id, id + ' ' + title(id)]), test: (f, v) => texts[f[F.rule]] === v },
      { id: 'project', label: 'Project', values: data.projects.map(p => [p, p]), test: (f, v) => data.projectSets[f[F.projects]].includes(v) },
      { id: 'status', label: 'Status', short: true, values: [['active', 'active'], ['suppressed', 'suppressed or exempted']], initial: active.length ? 'active' : '', test: (f, v) => (f[F.suppression] < 0) === (v === 'active') },
    ],
    detail: (f, closed) => showFinding(f, closed),
  });
}

function inventory() {
  const haystack = new Map(data.inventory.map(i => [i, [i.kind, i.name, cloudName(i.cloud), exposureName(i.exposure), i.detail, i.rule, ...i.where, ...i.projects].join('\n').toLowerCase()]));
  return createTable(byId('inventory'), {
    title: 'Inventory', placeholder: 'Search: name, kind, cloud, file', rows: data.inventory, empty: 'No resource matches.', sort: 0,
    finder: query => { const words = query.toLowerCase().split(/\s+/).filter(Boolean); return words.length ? i => words.every(w => haystack.get(i).includes(w)) : null; },
    order: compareText(i => i.cloud + '\n' + i.kind + '\n' + i.name),
    columns: [
      { title: 'Exposure', width: '142px', paper: '14%', cell: i => chip(i.exposure, exposureName(i.exposure) + (i.exempt ? ' (exempt)' : '')), compare: compareNumber(i => exposureRank(i.exposure)) },
      { title: 'Resource', width: 'minmax(200px, 2fr)', cell: i => element('span', { title: i.name || i.where[0] }, i.name || element('span', { class: 'soft' }, 'no constant name')), compare: compareText(i => i.name || '\uffff') },
      { title: 'Kind', width: 'minmax(110px, 1fr)', paper: '13%', style: 'soft', cell: i => i.kind, compare: compareText(i => i.kind) },
      { title: 'Cloud', width: '110px', paper: '9%', style: 'soft', cell: i => cloudName(i.cloud), compare: compareText(i => cloudName(i.cloud)) },
      { title: 'Decided', width: 'minmax(190px, 2fr)', paper: '24%', cell: i => element('span', { title: i.detail }, (DECIDED[i.by] || i.by) + (i.detail ? ': ' + i.detail : '')), compare: compareText(i => i.by + i.detail) },
      { title: 'Place', width: 'minmax(150px, 1.4fr)', paper: '20%', style: 'mono', cell: i => element('span', { title: i.where.join('\n') }, shortPlace(i.where[0]) + (i.where.length > 1 ? ' +' + (i.where.length - 1) : '')), compare: compareText(i => i.where[0]) },
    ],
    filters: [
      { id: 'exposure', label: 'Exposure', values: EXPOSURES.map(([id, label]) => [id, label]), test: (i, v) => i.exposure === v },
      { id: 'cloud', label: 'Cloud', values: distinct(data.inventory.map(i => i.cloud)).map(c => [c, cloudName(c)]), test: (i, v) => i.cloud === v },
      { id: 'kind', label: 'Kind', values: distinct(data.inventory.map(i => i.kind)).map(k => [k, k]), test: (i, v) => i.kind === v },
    ],
    detail: (i, closed) => showResource(i, closed),
  });
}

function exemptions() {
  const rows = data.findings.filter(f => f[F.suppression] >= 0);
  const of = f => { const [kind, reason, owner, expires] = data.suppressions[f[F.suppression]]; return { kind, reason, owner, expires, left: expires ? daysLeft(expires) : null }; };
  const known = new Map(rows.map(f => [f, of(f)]));
  const left = f => { const days = known.get(f).left; return days === null ? Infinity : days; };
  const label = f => { const days = known.get(f).left; return days === null ? chip('unknown', 'no end') : days < 0 ? chip('error', 'expired ' + plural(-days, 'day') + ' ago') : chip(days <= 30 ? 'warning' : 'closed', plural(days, 'day')); };
  return createTable(byId('exemptions'), {
    title: 'Exemptions and suppressions', placeholder: 'Search: rule, reason, owner, file', rows, empty: rows.length ? 'No exemption matches.' : 'Nothing is exempted or suppressed.', sort: 0,
    finder: query => { const words = query.toLowerCase().split(/\s+/).filter(Boolean); return words.length ? f => { const e = known.get(f); const all = [texts[f[F.rule]], texts[f[F.message]], place(f), e.reason, e.owner, e.expires].join('\n').toLowerCase(); return words.every(w => all.includes(w)); } : null; },
    order: compareText(place),
    columns: [
      { title: 'Days left', width: '170px', paper: '14%', cell: label, compare: (a, b) => (left(a) === left(b) ? 0 : left(a) - left(b)) },
      { title: 'Rule', width: '104px', paper: '11%', style: 'mono', cell: f => texts[f[F.rule]], compare: compareText(f => texts[f[F.rule]]) },
      { title: 'Reason', width: 'minmax(220px, 2fr)', cell: f => { const e = known.get(f); return e.reason || element('span', { class: 'soft' }, 'no reason given'); }, compare: compareText(f => known.get(f).reason) },
      { title: 'Owner', width: 'minmax(110px, 1fr)', paper: '15%', cell: f => known.get(f).owner, compare: compareText(f => known.get(f).owner) },
      { title: 'By', width: '110px', paper: '9%', style: 'soft', cell: f => (known.get(f).kind === 'external' ? 'policy' : 'source'), compare: compareText(f => known.get(f).kind) },
      { title: 'Place', width: 'minmax(150px, 1.4fr)', paper: '22%', style: 'mono', cell: f => element('span', { title: place(f) }, shortPlace(place(f))), compare: compareText(place) },
    ],
    filters: [],
    detail: (f, closed) => showFinding(f, closed),
  });
}

// The documentation's Markdown, as far as its sections use it: paragraphs, lists, code, emphasis. Built from text nodes.
function prose(markdown) {
  const nodes = [];
  for (const block of markdown.split(/\n\s*\n/)) {
    const lines = block.split('\n');
    const isNumbered = /^\d+\. /.test(lines[0]);
    if (isNumbered || /^[-*] /.test(lines[0])) {
      const items = [];
      for (const line of lines) {
        if (/^(\d+\.|[-*]) /.test(line)) items.push(line.replace(/^(\d+\.|[-*]) /, ''));
        else items[items.length - 1] += ' ' + line.trim();
      }
      nodes.push(element(isNumbered ? 'ol' : 'ul', {}, ...items.map(item => element('li', {}, ...inline(item)))));
    } else if (block.trim()) {
      nodes.push(element('p', {}, ...inline(lines.join(' '))));
    }
  }
  return nodes;
}
const inline = text => text.split(/(`[^`]+`|\*[^*]+\*)/).filter(Boolean).map(part => (part[0] === '`' && part.length > 2 ? element('code', {}, part.slice(1, -1)) : part[0] === '*' && part.length > 2 ? element('em', {}, part.slice(1, -1)) : part));

function show(heading, mark, facts, ruleId, closed) {
  const dialog = byId('detail');
  const rule = data.rules[ruleId];
  const list = element('dl');
  for (const [name, value] of facts) if (value) list.append(element('dt', {}, name), element('dd', {}, value));
  const sheet = element('div', { class: 'sheet' }, element('header', {}, mark, element('button', { type: 'button', class: 'quiet', onclick: () => dialog.close() }, 'Close')), element('h2', { id: 'detail-title' }, heading), list);
  if (rule) {
    sheet.append(element('h3', {}, ruleId + ': ' + rule.title), ...(rule.description === rule.why ? [] : [element('p', {}, rule.description)]), element('h3', {}, 'Why it matters'), ...prose(rule.why));
    if (rule.fix) sheet.append(element('h3', {}, 'How to fix'), ...prose(rule.fix));
    if (/^https:\/\//.test(rule.help)) sheet.append(element('p', {}, element('a', { href: rule.help, rel: 'noreferrer noopener', target: '_blank' }, 'More about ' + ruleId)));
  }
  dialog.replaceChildren(sheet);
  dialog.onclose = closed;
  dialog.showModal();
  dialog.scrollTop = 0;
}

function showFinding(f, closed) {
  const suppression = f[F.suppression] < 0 ? null : data.suppressions[f[F.suppression]];
  show(texts[f[F.message]], chip(['error', 'warning', 'note'][f[F.level]], LEVELS[f[F.level]]), [
    ['Place', element('span', { class: 'mono' }, place(f) + ':' + f[F.column])], ['Project', projectNames[f[F.projects]]], ['Confidence', texts[f[F.confidence]]], ['Evidence', texts[f[F.evidence]]],
    ['Resource', texts[f[F.resource]]], ['Exposure', texts[f[F.exposure]]], ['Excused', suppression && (suppression[0] === 'external' ? 'by the policy file' : 'in the source')],
    ['Reason', suppression && suppression[1]], ['Owner', suppression && suppression[2]], ['Until', suppression && suppression[3]],
  ], texts[f[F.rule]], closed);
}

function showResource(i, closed) {
  show((i.kind + ' ' + (i.name || 'without a constant name')), chip(i.exposure, exposureName(i.exposure)), [
    ['Means', EXPOSURES[exposureRank(i.exposure)][2]], ['Cloud', cloudName(i.cloud)], ['Decided', (DECIDED[i.by] || i.by) + (i.detail ? ': ' + i.detail : '')], ['Since', i.since],
    ['Seen at', element('span', { class: 'mono' }, i.where.join('\n').replaceAll('\n', ', '))], ['Projects', i.projects.join(', ')], ['Exempted', i.exempt && 'yes'], ['Id', element('span', { class: 'mono' }, i.id)],
  ], i.rule, closed);
}

function themes() {
  const button = byId('theme');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const names = { auto: 'Auto', light: 'Light', dark: 'Dark' };
  let choice = 'auto';
  try { choice = localStorage.getItem('leakgate-theme') || 'auto'; } catch { /* a page from a file may have no storage */ }
  const apply = () => {
    document.documentElement.dataset.theme = choice === 'auto' ? (dark.matches ? 'dark' : 'light') : choice;
    button.textContent = names[choice] || 'Auto';
    button.setAttribute('aria-label', 'Colours: ' + (choice === 'auto' ? 'as the system' : choice));
  };
  button.addEventListener('click', () => {
    choice = { auto: 'light', light: 'dark', dark: 'auto' }[choice] || 'auto';
    try { localStorage.setItem('leakgate-theme', choice); } catch { /* kept for this view only */ }
    apply();
  });
  dark.addEventListener('change', apply);
  apply();
}

themes();
headline();
const findingsTable = findings();
const inventoryTable = inventory();
const exemptionsTable = exemptions();
tiles();
pictures();
byId('detail').addEventListener('click', event => { if (event.target === byId('detail')) byId('detail').close(); });
document.addEventListener('keydown', event => {
  if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName) && !byId('detail').open) {
    event.preventDefault();
    findingsTable.search.focus();
  }
});
