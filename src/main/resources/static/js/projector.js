// The wall follows what is settled: every few seconds it takes the page anew. Arrows and page keys, as a clicker sends them, lead on.
(() => {
  const wall = () => document.querySelector('[data-wall]');
  const fresh = async () => {
    if (document.hidden) return;
    try {
      const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
      if (!response.ok || response.redirected) return;
      const next = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('[data-wall]');
      if (next && next.innerHTML !== wall().innerHTML) wall().replaceWith(next);
    } catch { /* offline: what stands, stands */ }
  };
  setInterval(fresh, 5000);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const way = { ArrowRight: 'next', PageDown: 'next', ArrowLeft: 'prev', PageUp: 'prev' }[event.key];
    document.querySelector(`a[rel=${way}]`)?.click();
  });
})();
