// Links to hand over, to be copied or taken along as a file. They stand on this page alone, so the file is made here too.
(() => {
  const bar = document.querySelector('[data-links]');
  if (!bar) return;
  const said = bar.querySelector('[data-links-said]');
  const text = (row, what) => row.querySelector(`[data-link-${what}]`)?.textContent ?? '';
  const links = [...document.querySelectorAll('[data-link-row]')].map((row) => {
    const address = text(row, 'address');
    return { row, name: text(row, 'name'), email: text(row, 'email'), address: address.startsWith('/') ? location.origin + address : address };
  });
  const copy = async (words) => {
    try {
      await navigator.clipboard.writeText(words);
      said.textContent = bar.dataset.copied;
    } catch {
      said.textContent = bar.dataset.notCopied;
    }
  };
  // A spreadsheet takes what begins with such a mark for a formula, also after what it may read as the end of a cell: an apostrophe in front makes it text.
  const harmless = (words) => words.replace(/(^|[;\t\r\n])(?=[\s"\p{Cf}]*[=+\-@＝＋－＠])/gu, "$1'");
  const cell = (words) => `"${harmless(words).replaceAll('"', '""')}"`;
  const line = (cells) => cells.map(cell).join(',') + '\r\n';
  bar.hidden = false;
  links.forEach((link) => {
    const button = link.row.querySelector('[data-link-copy]');
    button.hidden = false;
    button.addEventListener('click', () => copy(link.address));
  });
  bar.querySelector('[data-links-copy]').addEventListener('click', () => copy(links.map((link) => `${link.name}\t${link.address}`).join('\n')));
  bar.querySelector('[data-links-csv]').addEventListener('click', () => {
    const rows = [bar.dataset.columns.split(','), ...links.map((link) => [link.name, link.email, link.address])];
    const file = URL.createObjectURL(new Blob(['\ufeff', ...rows.map(line)], { type: 'text/csv' }));
    const anchor = document.createElement('a');
    anchor.href = file;
    anchor.download = bar.dataset.file;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(file), 1000);
  });
})();
