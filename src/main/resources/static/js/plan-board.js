// The board with a script: cards are dragged, or moved with keys from their grip. Each move is the button on the card that
// says the same, and the answer is the board as it then stands.
(() => {
  const find = (what) => document.querySelector(what);
  if (!find('[data-board]')) return;
  const FAR = 6;
  const EDGE = 40;
  const said = document.getElementById('board-said');
  const say = (what, column) => { said.textContent = said.dataset[what].replace('{column}', () => column?.querySelector('[data-name]').textContent); };
  const columns = () => [...document.querySelectorAll('[data-status]')];
  const columnOf = (card) => card.closest('[data-status]');
  const takes = (column, card) => column && card.dataset.next.split(' ').includes(column.dataset.status);
  const unmark = () => columns().forEach((column) => column.classList.remove('board-may', 'board-over'));
  const mark = (card, over) => columns().forEach((column) => {
    column.classList.toggle('board-may', takes(column, card));
    column.classList.toggle('board-over', column === over);
  });
  const move = (card, column) => find('[data-cards]').requestSubmit(card.querySelector(`[name=status][value="${column.dataset.status}"]`));

  const prepare = () => {
    document.querySelectorAll('[data-grip]').forEach((grip) => { grip.hidden = !grip.closest('.board-card').dataset.next; });
    const why = find('[data-why]');
    if (!why) return;
    why.close();
    why.showModal();
    why.querySelector('textarea')?.focus();
  };

  const send = async (address, body, card) => {
    find('[data-board]').classList.add('board-busy');
    try {
      const response = await fetch(address, { method: 'POST', body, headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const fresh = page.querySelector('[data-board]');
      if (!fresh) { location.reload(); return; }
      const scrolled = find('.board').scrollLeft;
      find('[data-board]').replaceWith(fresh);
      find('.board').scrollLeft = scrolled;
      const notice = page.querySelector('.notice-row');
      const words = page.querySelector('.notice')?.textContent ?? '';
      find('.notice-row')?.remove();
      if (notice) fresh.before(notice);
      prepare();
      said.textContent = words;
      if (!find('[data-why]')) (find('[data-board] [role=alert]') ?? document.querySelector(`#${card} [data-grip]`) ?? document.getElementById('board-name')).focus();
    } catch {
      find('[data-board]').classList.remove('board-busy');
      say('failed');
    }
  };

  document.addEventListener('submit', (event) => {
    if (event.target.method !== 'post' || !event.target.closest('[data-board]')) return;
    event.preventDefault();
    const address = event.submitter?.getAttribute('formaction') ?? event.target.getAttribute('action');
    send(address, new URLSearchParams(new FormData(event.target, event.submitter)), `card-${address.match(/actions\/([^/]+)/)[1]}`);
  });
  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-close]')) return;
    event.preventDefault();
    const why = find('[data-why]');
    const card = why.querySelector('form').getAttribute('action').match(/actions\/([^/]+)/)[1];
    why.remove();
    document.querySelector(`#card-${card} [data-grip]`)?.focus();
  });

  // With keys: Enter picks up, the arrows choose, Enter puts down, Escape puts back.
  let picked = null;
  const pick = (grip) => { picked = { grip, card: grip.closest('.board-card') }; picked.over = columnOf(picked.card); grip.setAttribute('aria-pressed', 'true'); mark(picked.card, picked.over); say('picked', picked.over); };
  const putBack = () => { if (!picked) return; picked.grip.removeAttribute('aria-pressed'); picked = null; unmark(); };
  document.addEventListener('click', (event) => {
    const grip = event.target.closest('[data-grip]');
    if (!grip || event.detail > 0) return;
    if (picked?.grip !== grip) { putBack(); pick(grip); return; }
    const { card, over } = picked;
    putBack();
    if (takes(over, card)) move(card, over); else say('back');
  });
  document.addEventListener('keydown', (event) => {
    if (!picked) return;
    if (event.key === 'Escape') { putBack(); say('back'); return; }
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const among = columns().filter((column) => column === columnOf(picked.card) || takes(column, picked.card));
    picked.over = among[(among.indexOf(picked.over) + step + among.length) % among.length];
    mark(picked.card, picked.over);
    picked.over.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    say('over', picked.over);
  });
  document.addEventListener('focusout', (event) => { if (picked?.grip === event.target) putBack(); });

  // With the mouse anywhere on a card, by touch at its grip, so that a finger elsewhere scrolls.
  let drag = null;
  document.addEventListener('pointerdown', (event) => {
    const card = event.target.closest('.board-card');
    const grip = event.target.closest('[data-grip]');
    if (!card?.dataset.next || event.button !== 0 || (event.pointerType !== 'mouse' && !grip) || (!grip && event.target.closest('button, summary'))) return;
    drag = { card, x: event.clientX, y: event.clientY, left: find('.board').scrollLeft, moving: false };
  });
  document.addEventListener('pointermove', (event) => {
    if (!drag) return;
    const across = event.clientX - drag.x;
    const down = event.clientY - drag.y;
    if (!drag.moving && Math.hypot(across, down) < FAR) return;
    event.preventDefault();
    drag.moving = true;
    drag.card.classList.add('board-moving');
    const board = find('.board');
    const { left, right } = board.getBoundingClientRect();
    if (event.clientX < left + EDGE) board.scrollLeft -= EDGE / 4; else if (event.clientX > right - EDGE) board.scrollLeft += EDGE / 4;
    drag.card.style.transform = `translate(${across + board.scrollLeft - drag.left}px, ${down}px)`;
    const over = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-status]');
    drag.over = takes(over, drag.card) ? over : null;
    mark(drag.card, drag.over);
  });
  const drop = (put) => {
    if (!drag) return;
    const { card, over, moving } = drag;
    drag = null;
    card.classList.remove('board-moving');
    card.style.removeProperty('transform');
    unmark();
    if (!moving) return;
    // The click that ends the drag is none.
    const dragging = new AbortController();
    document.addEventListener('click', (event) => event.preventDefault(), { capture: true, signal: dragging.signal });
    setTimeout(() => dragging.abort());
    if (put && over) move(card, over);
  };
  document.addEventListener('pointerup', () => drop(true));
  document.addEventListener('pointercancel', () => drop(false));
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') drop(false); });

  prepare();
})();
