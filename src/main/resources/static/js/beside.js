// Ticks beside arrangements are counted, held to six, and carried from page to page of the map; without this the form sends
// those of one page, and the answer says what is too many.
(() => {
  const KEY = 'concordat:beside';
  const form = document.getElementById('beside');
  if (!form) return;
  const most = Number(form.dataset.most);
  const viewer = form.dataset.viewer;
  const said = form.querySelector('[data-beside-said]');
  const clear = form.querySelector('[data-beside-clear]');
  const send = form.querySelector('[data-beside-send]');
  const boxes = [...document.querySelectorAll('input[type=checkbox][form=beside]')];
  const read = () => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(KEY)) ?? {};
      return kept.viewer === viewer && Array.isArray(kept.chosen) ? kept.chosen.filter((id) => /^[0-9a-f-]{36}$/.test(id)).slice(0, most) : [];
    } catch { return []; }
  };
  let chosen = new Set(read());
  const keep = () => { try { sessionStorage.setItem(KEY, JSON.stringify({ viewer, chosen: [...chosen] })); } catch { /* then they are of this page alone */ } };
  const show = () => {
    boxes.forEach((box) => {
      box.checked = chosen.has(box.value);
      box.disabled = !box.checked && chosen.size >= most;
    });
    const away = [...chosen].filter((id) => !boxes.some((box) => box.value === id)).length;
    said.textContent = chosen.size === 0 ? '' : form.dataset[away === 0 ? 'said' : 'saidAway'].replace('{0}', chosen.size).replace('{1}', away).concat(chosen.size >= most ? ` ${form.dataset.full}` : '');
    clear.hidden = chosen.size === 0;
    send.classList.toggle('btn-primary', chosen.size >= 2);
  };
  boxes.forEach((box) => {
    // What the browser kept ticked when someone came back counts as well.
    if (box.checked && chosen.size < most) chosen.add(box.value);
    box.addEventListener('change', () => { if (box.checked) chosen.add(box.value); else chosen.delete(box.value); keep(); show(); });
  });
  clear.addEventListener('click', () => { chosen = new Set(); keep(); show(); });
  form.addEventListener('formdata', (event) => {
    event.formData.delete('arrangement');
    chosen.forEach((id) => event.formData.append('arrangement', id));
  });
  window.addEventListener('pageshow', (event) => { if (event.persisted) { chosen = new Set(read()); show(); } });
  keep();
  show();
})();
