'use strict';
(() => {
  const list = document.getElementById('list');
  const filter = document.getElementById('filter');
  // On paper the receipt is open; the rest is as its reader left it.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details.receipt:not([open])')];
    for (const part of closed) part.open = true;
  });
  addEventListener('afterprint', () => { for (const part of closed) part.open = false; });
  if (!list || !filter) return;

  const body = list.tBodies[0];
  const rows = [...body.rows].map((row) => ({
    row,
    text: `${row.textContent} ${row.dataset.facts}`.toLowerCase(),
    verdict: row.dataset.verdict,
    rules: new Set(row.dataset.rules.split(' ')),
  }));
  const search = document.getElementById('search');
  const verdict = document.getElementById('verdict');
  const rule = document.getElementById('rule');
  const shown = document.getElementById('shown');
  const total = rows.length;

  const apply = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const item of rows) {
      const isShown = words.every((word) => item.text.includes(word))
        && (!verdict.value || item.verdict === verdict.value)
        && (!rule.value || item.rules.has(rule.value));
      item.row.hidden = !isShown;
      if (isShown) count += 1;
    }
    shown.textContent = shown.dataset.text.replace('-1', count);
  };
  for (const control of [search, verdict, rule]) control.addEventListener('input', apply);
  document.getElementById('clear').addEventListener('click', () => {
    search.value = verdict.value = rule.value = '';
    apply();
  });
  for (const link of document.querySelectorAll('a[data-rule]')) {
    link.addEventListener('click', () => {
      rule.value = link.dataset.rule;
      apply();
    });
  }

  const heads = [...list.tHead.rows[0].cells];
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  heads.forEach((head, column) => {
    head.querySelector('button').addEventListener('click', () => {
      const isDown = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.setAttribute('aria-sort', 'none');
      head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      const sign = isDown ? -1 : 1;
      rows.sort((a, b) => sign * collator.compare(a.row.cells[column].textContent, b.row.cells[column].textContent));
      body.append(...rows.map((item) => item.row));
    });
  });
  filter.hidden = false;
})();
