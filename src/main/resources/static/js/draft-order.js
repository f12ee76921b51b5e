// Order by hand; the buttons beside each row do the same.
(() => {
  const form = document.getElementById('draft-acts');
  if (!form) return;
  document.querySelectorAll('[data-order]').forEach((list) => {
    const rows = [...list.children].filter((row) => row.querySelector('.draft-acts'));
    let dragged = null;
    rows.forEach((row) => {
      row.draggable = true;
      row.addEventListener('dragstart', (event) => { dragged = row; row.toggleAttribute('data-dragging', true); event.dataTransfer.effectAllowed = 'move'; });
      row.addEventListener('dragend', () => { dragged = null; rows.forEach((each) => { each.removeAttribute('data-dragging'); each.removeAttribute('data-over'); }); });
      row.addEventListener('dragover', (event) => { if (!dragged || dragged === row) return; event.preventDefault(); rows.forEach((each) => each.toggleAttribute('data-over', each === row)); });
      row.addEventListener('drop', (event) => {
        event.preventDefault();
        if (!dragged || dragged === row) return;
        const by = document.createElement('input');
        Object.assign(by, { type: 'hidden', name: 'by', value: String(rows.indexOf(row) - rows.indexOf(dragged)) });
        form.action = dragged.querySelector('.draft-acts [formaction]').getAttribute('formaction');
        form.append(by);
        form.requestSubmit();
      });
    });
  });
})();
