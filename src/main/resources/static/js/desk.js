// The desk by keyboard. Everything that a key does, a link or a form on the page does too.
(() => {
  const KEYS = 'concordat.desk-keys';
  const keys = document.querySelector('[data-keys-act]');
  try { keys.checked = localStorage.getItem(KEYS) !== 'off'; } catch { /* as they are */ }
  keys?.addEventListener('change', () => { try { localStorage.setItem(KEYS, keys.checked ? 'on' : 'off'); } catch { /* for this page only */ } });

  // What was chosen or written here and is not recorded: no key leads away from it.
  let unrecorded = document.querySelector('.form-problems, .desk-conflict') && document.querySelector('.desk-agree textarea');
  const written = ({ target }) => { if (target.form?.method === 'post' && target.name) unrecorded = target; };
  document.addEventListener('input', written);
  const stay = () => {
    unrecorded.focus();
    const said = document.querySelector('[data-unrecorded]');
    said.textContent = said.dataset.words;
  };

  const typing = (target) => target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
  const open = (details) => {
    if (!details) return;
    details.open = true;
    details.querySelector('input:not([type=hidden]), textarea')?.focus();
  };
  const agree = document.querySelector('[data-agree]');
  document.addEventListener('keydown', (event) => {
    if (!keys?.checked || event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    const arrow = event.key.startsWith('Arrow');
    if (arrow && event.target.matches('input, [tabindex="0"]')) return;
    const follow = (rel) => (unrecorded ? stay() : document.querySelector(`.page-actions a[rel=${rel}]`)?.click());
    const acts = {
      j: () => follow('next'), ArrowRight: () => follow('next'),
      k: () => follow('prev'), ArrowLeft: () => follow('prev'),
      a: () => agree?.querySelector('textarea')?.focus(),
      p: () => open(document.querySelector('[data-park]')),
      n: () => open(document.querySelector('[data-leave]')),
      '?': () => { const keys = document.querySelector('[data-keys]'); if (keys) keys.open = !keys.open; },
    };
    const act = acts[event.key];
    const radio = /^[0-4]$/.test(event.key) && agree?.querySelector(`input[name=level][value="${event.key}"]`);
    if (!act && !radio) return;
    event.preventDefault();
    if (radio) { radio.checked = true; unrecorded = radio; radio.focus(); } else { act(); }
  });
})();
