// A file that is too large is said to be so before it is sent.
(() => {
  document.querySelectorAll('input[type=file][data-most]').forEach((field) => {
    const note = document.createElement('p');
    note.className = 'field-error';
    note.setAttribute('role', 'alert');
    field.after(note);
    const tooLarge = () => (field.files[0]?.size ?? 0) > Number(field.dataset.most);
    field.addEventListener('change', () => { note.textContent = tooLarge() ? field.dataset.tooLarge : ''; });
    field.form.addEventListener('submit', (event) => { if (tooLarge()) { event.preventDefault(); field.focus(); } });
  });
})();
