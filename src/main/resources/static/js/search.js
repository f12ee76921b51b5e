// Search from anywhere: the key / comes to the field, and what is typed is offered what it may mean. Without this script the
// field is a form that leads to the page of what was found.
(() => {
  const form = document.querySelector('[data-search]');
  const own = document.getElementById('search-words');
  const field = own ?? form?.querySelector('input');
  if (!field) return;

  document.addEventListener('keydown', (event) => {
    const at = event.target;
    const typing = at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName);
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (field.offsetParent === null) return location.assign(form.action);
    event.preventDefault();
    field.focus();
    field.select();
  });
  if (own) return;

  const offered = form.querySelector('[role=listbox]');
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', offered.id);
  field.setAttribute('aria-expanded', 'false');

  let waiting, asked, chosen = -1;
  const options = () => [...offered.querySelectorAll('[role=option]')];
  const close = () => {
    clearTimeout(waiting);
    asked?.abort();
    offered.hidden = true;
    choose(-1);
    field.setAttribute('aria-expanded', 'false');
  };
  const choose = (index) => {
    const all = options();
    all.forEach((option, at) => {
      option.id = `offered-${at}`;
      option.setAttribute('aria-selected', String(at === index));
    });
    chosen = index;
    if (index < 0) return field.removeAttribute('aria-activedescendant');
    field.setAttribute('aria-activedescendant', all[index].id);
    all[index].scrollIntoView({ block: 'nearest' });
  };
  const ask = async () => {
    const said = field.value.trim();
    asked?.abort();
    if (said.length < 2) return close();
    asked = new AbortController();
    try {
      const answer = await fetch(`${form.action}/suggestions?q=${encodeURIComponent(said)}`, { signal: asked.signal, headers: { 'X-Requested-With': 'fetch' } });
      if (!answer.ok || answer.redirected) return close();
      offered.innerHTML = await answer.text();
      offered.hidden = false;
      choose(-1);
      field.setAttribute('aria-expanded', 'true');
    } catch { /* the next letter asks again, and the form still leads to the page */ }
  };

  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
  field.addEventListener('keydown', (event) => {
    const all = options();
    // The first press closes what is offered; only the next empties the field, as browsers do.
    if (event.key === 'Escape') {
      if (!offered.hidden) event.preventDefault();
      return close();
    }
    if (offered.hidden || !all.length) return;
    if (event.key === 'ArrowDown') choose((chosen + 1) % all.length);
    else if (event.key === 'ArrowUp') choose((chosen <= 0 ? all.length : chosen) - 1);
    else if (event.key === 'Enter' && chosen >= 0) all[chosen].click();
    else return;
    event.preventDefault();
  });
  document.addEventListener('click', (event) => { if (!form.contains(event.target)) close(); });
  form.addEventListener('focusout', (event) => { if (event.relatedTarget && !form.contains(event.relatedTarget)) close(); });
})();
