// Completes names after an @ in a comment. Without a script people write the whole name, or tick it.
(() => {
  const root = document.querySelector('[data-mentions]');
  const field = root?.querySelector('textarea');
  const names = [...document.querySelectorAll('[data-mention-name]')].map((each) => each.textContent);
  if (!field || !names.length) return;

  const list = document.createElement('ul');
  list.className = 'mention-list';
  list.id = 'mention-list';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', root.dataset.list);
  const said = document.createElement('p');
  said.className = 'visually-hidden';
  said.setAttribute('role', 'status');
  root.append(list, said);
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);

  let begun = -1;
  let chosen = 0;

  const close = () => {
    list.hidden = true;
    said.textContent = '';
    field.removeAttribute('aria-activedescendant');
  };

  const choose = (which) => {
    chosen = (which + list.children.length) % list.children.length;
    [...list.children].forEach((each, place) => each.setAttribute('aria-selected', place === chosen));
    list.children[chosen].scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', list.children[chosen].id);
  };

  const take = (name) => {
    field.setRangeText(`@${name} `, begun, field.selectionStart, 'end');
    close();
    field.focus();
  };

  const look = () => {
    const typed = field.value.slice(0, field.selectionStart);
    begun = typed.lastIndexOf('@');
    const part = typed.slice(begun + 1).toLocaleLowerCase();
    const fits = begun < 0 || /[\p{L}\p{N}]$/u.test(typed.slice(0, begun)) || part.length > 40
      ? []
      : names.filter((name) => name.toLocaleLowerCase().split(/\s+/).some((word, place, words) => words.slice(place).join(' ').startsWith(part))).slice(0, 8);
    if (!fits.length) {
      close();
      return;
    }
    list.replaceChildren(...fits.map((name, place) => {
      const option = document.createElement('li');
      option.id = `mention-${place}`;
      option.textContent = name;
      option.setAttribute('role', 'option');
      option.addEventListener('mousedown', (event) => { event.preventDefault(); take(name); });
      return option;
    }));
    list.hidden = false;
    said.textContent = root.dataset.found.replace('#', fits.length);
    choose(0);
  };

  field.addEventListener('input', look);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    const act = {
      ArrowDown: () => choose(chosen + 1),
      ArrowUp: () => choose(chosen - 1),
      Enter: () => take(list.children[chosen].textContent),
      Tab: () => take(list.children[chosen].textContent),
      Escape: close,
    }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
})();
