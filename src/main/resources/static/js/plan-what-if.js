// What it would lead to, as soon as something is ticked or moved; without a script the button asks.
(() => {
  const form = document.querySelector('[data-what-if]');
  if (!form) return;
  form.querySelectorAll('[data-needless]').forEach((button) => { button.hidden = true; });
  let asked;

  const address = () => {
    const supposed = [...new FormData(form)].filter(([, value]) => value);
    return supposed.length ? `${form.action}?${new URLSearchParams(supposed)}` : form.action;
  };

  form.addEventListener('change', async () => {
    asked?.abort();
    asked = new AbortController();
    const to = address();
    try {
      const response = await fetch(to, { headers: { Accept: 'text/html' }, redirect: 'manual', signal: asked.signal });
      if (!response.ok) throw new Error(response.status);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      document.querySelectorAll('[data-live]').forEach((part) => part.replaceChildren(...(page.getElementById(part.id)?.childNodes ?? [])));
      history.replaceState(null, '', to);
    } catch (error) {
      if (error.name !== 'AbortError') location.assign(to);
    }
  });
})();
