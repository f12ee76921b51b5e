// What is opened from the inbox was read. Without a script a button says so.
(() => {
  const header = document.querySelector('meta[name=csrf-token]');
  const read = (event) => fetch(event.currentTarget.closest('li').querySelector('form').action, {
    method: 'POST',
    keepalive: true,
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', [header.dataset.header]: header.content },
    body: 'read=true',
  });
  document.querySelectorAll('[data-inbox-unread]').forEach((link) => {
    link.addEventListener('click', read);
    link.addEventListener('auxclick', read);
  });
})();
