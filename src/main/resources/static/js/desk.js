// The desk by keyboard. Everything that a key does, a link or a form on the page does too.
(() => {
  const typing = (target) => target.matches('textarea, select, input:not([type=radio])');
  const open = (details) => {
    if (!details) return;
    details.open = true;
    details.querySelector('input:not([type=hidden]), textarea')?.focus();
  };
  const agree = document.querySelector('[data-agree]');
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    const arrow = event.key.startsWith('Arrow');
    if (arrow && event.target.matches('input, [tabindex="0"]')) return;
    const follow = (rel) => document.querySelector(`.page-actions a[rel=${rel}]`)?.click();
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
    if (radio) { radio.checked = true; radio.focus(); } else { act(); }
  });
})();
