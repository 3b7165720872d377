'use strict';
// Everything below puts texts into the page as text nodes only: a name with markup is shown, never interpreted.
const data = JSON.parse(document.getElementById('data').textContent);
const texts = data.texts;
const LEVELS = ['error', 'warning', 'suggestion'];
const EXPOSURES = [
  ['public-write', 'Public write', 'Anyone can write, replace or delete.'],
  ['public-list', 'Public list', 'Anyone can list the names, and read.'],
  ['public-read', 'Public read', 'Anyone who knows or guesses the name, or has the link, can read.'],
  ['network', 'Open network', 'Reachable from any network; only a key or password stands between.'],
  ['unknown', 'Unknown', 'The code does not tell: decided elsewhere, at run time, or with a guard switched off.'],
  ['closed', 'Closed', 'Closed by a setting, a guard or a default.'],
];
const DECIDED = { explicit: 'set in the code', default: 'by default', guard: 'guarded', 'run-time': 'at run time', elsewhere: 'elsewhere' };
const CLOUDS = { aws: 'AWS', azure: 'Azure', gcp: 'Google Cloud', alibaba: 'Alibaba', tencent: 'Tencent', huawei: 'Huawei', oracle: 'Oracle', minio: 'MinIO', digitalocean: 'DigitalOcean', backblaze: 'Backblaze', 'web app': 'Web app', any: 'No cloud told' };
const exposureName = id => (EXPOSURES.find(e => e[0] === id) || [id, id])[1];
const exposureRank = id => { const i = EXPOSURES.findIndex(e => e[0] === id); return i < 0 ? 4 : i; };
const cloudName = id => CLOUDS[id] || id || CLOUDS.any;
const number = n => n.toLocaleString('en');
const plural = (n, noun) => number(n) + ' ' + noun + (n === 1 ? '' : 's');

// Columns of a finding's row, as PageData writes them.
const F = { rule: 0, level: 1, message: 2, file: 3, line: 4, column: 5, confidence: 6, evidence: 7, resource: 8, exposure: 9, projects: 10, suppression: 11 };
const projectNames = data.projectSets.map(set => set.join(', '));
const active = data.findings.filter(f => f[F.suppression] < 0);
const severity = id => (data.rules[id] || { severity: 0 }).severity;
const title = id => (data.rules[id] || { title: '' }).title;
const exposed = data.inventory.filter(i => exposureRank(i.exposure) < 4 && !i.exempt);

function today() { const now = new Date(); return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()); }
function daysLeft(expires) { const day = Date.parse(expires + 'T00:00:00Z'); return Number.isNaN(day) ? null : Math.round((day - today()) / 86400000); }

// A word is looked for once in each different text; then a finding matches when one of its texts does. So a hundred thousand rows answer at once.
const lower = texts.map(t => t.toLowerCase());
const lowerProjects = projectNames.map(t => t.toLowerCase());
const ruleTexts = new Map(Object.keys(data.rules).map(id => [id, title(id).toLowerCase()]));
const isRule = texts.map(t => ruleTexts.get(t));
function finder(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return null;
  const hits = words.map(word => ({
    text: Uint8Array.from(lower, (t, i) => t.includes(word) || (isRule[i] !== undefined && isRule[i].includes(word)) ? 1 : 0),
    project: Uint8Array.from(lowerProjects, t => (t.includes(word) ? 1 : 0)),
    level: LEVELS.map(l => l.startsWith(word)),
    word,
  }));
  return f => hits.every(h => h.text[f[F.message]] || h.text[f[F.file]] || h.text[f[F.rule]] || h.text[f[F.resource]] || h.text[f[F.evidence]] || h.text[f[F.confidence]]
    || h.project[f[F.projects]] || h.level[f[F.level]] || (texts[f[F.file]] + ':' + f[F.line]).toLowerCase().endsWith(h.word));
}

function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === 'tone') node.style.setProperty('--tone', 'var(--' + value + ')');
    else if (key === 'style') node.style.cssText += value;
    else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.filter(child => child !== null && child !== undefined));
  return node;
}
const byId = id => document.getElementById(id);
const say = text => { byId('live').textContent = text; };
const chip = (tone, label) => element('span', { class: 'chip', tone }, label);
