// Light or dark: from the system's setting, unless the person has chosen. Runs before the page is drawn.
(() => {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const kept = () => { try { return localStorage.getItem('theme'); } catch { return null; } };
  const apply = () => document.documentElement.setAttribute('data-bs-theme', kept() ?? (system.matches ? 'dark' : 'light'));
  apply();
  system.addEventListener('change', apply);
  // Paper is light.
  let onScreen;
  window.addEventListener('beforeprint', () => { onScreen = document.documentElement.getAttribute('data-bs-theme'); document.documentElement.setAttribute('data-bs-theme', 'light'); });
  window.addEventListener('afterprint', () => document.documentElement.setAttribute('data-bs-theme', onScreen));
  document.addEventListener('DOMContentLoaded', () => {
    // Where the names of the parts are wider than the screen, the present one is in sight.
    document.querySelectorAll('.site-nav, .tabs, .plan-tabs').forEach((parts) => {
      const here = parts.querySelector('[aria-current]')?.getBoundingClientRect();
      const all = parts.getBoundingClientRect();
      if (here) parts.scrollLeft += here.left + here.width / 2 - all.left - all.width / 2;
    });
    const button = document.querySelector('[data-theme-switch]');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      const next = document.documentElement.getAttribute('data-bs-theme') === 'dark' ? 'light' : 'dark';
      try { localStorage.setItem('theme', next); } catch { /* private mode: for this page only */ }
      document.documentElement.setAttribute('data-bs-theme', next);
    });
    // Filters act at once; without a script their form's button does.
    document.addEventListener('change', (event) => {
      if (event.target.matches('[data-submit-on-change]')) event.target.form?.requestSubmit();
    });
    // The account menu closes like any menu.
    const menu = document.querySelector('.site-person');
    document.addEventListener('click', (event) => { if (menu?.open && !menu.contains(event.target)) menu.open = false; });
    document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && menu) menu.open = false; });
  });
})();
