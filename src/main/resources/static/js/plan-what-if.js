// What it would lead to, as soon as something is ticked or moved; without a script the button asks.
(() => {
  const form = document.querySelector('[data-what-if]');
  if (!form) return;
  form.querySelectorAll('[data-needless]').forEach((button) => { button.hidden = true; });
  let asked;

  form.addEventListener('change', async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const body = new URLSearchParams(new FormData(form));
      const response = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'text/html' }, signal: asked.signal });
      if (!response.ok || !response.url.startsWith(form.action)) throw new Error(response.status);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      document.querySelectorAll('[data-live]').forEach((part) => part.replaceChildren(...(page.getElementById(part.id)?.childNodes ?? [])));
      history.replaceState(null, '', response.url);
    } catch (error) {
      if (error.name !== 'AbortError') form.submit();
    }
  });
})();
