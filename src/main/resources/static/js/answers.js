// Answering with a script: saves as soon as something is chosen or written, and takes the keys 0 to 4 and ?.
(() => {
  const form = document.querySelector('form[data-answers=open]');
  if (!form) return;
  const token = document.querySelector('meta[name=csrf-token]');
  const saved = document.querySelector('[data-saved]');
  const problem = form.querySelector('[data-problem]');
  const edition = form.elements.edition;
  let sent = null;
  let timer = null;
  let saving = Promise.resolve();

  const state = () => JSON.stringify([form.elements.choice.value, form.elements.reason.value, form.elements.note.value]);
  sent = state();

  const ready = () => {
    const choice = form.elements.choice.value;
    return choice !== '' && (choice !== 'does-not-apply' || form.elements.reason.value.trim() !== '');
  };

  const tell = (text) => { problem.textContent = text; problem.hidden = text === ''; };

  // The step's mark and the count beside the form, which the server drew before this answer.
  const mark = () => {
    const choice = form.elements.choice.value;
    const dot = document.querySelector('.here .dot');
    if (dot) dot.className = `dot dot-${/^[0-4]$/.test(choice) ? 'rated' : choice}`;
    const done = document.querySelectorAll('.dot:not(.dot-none)').length;
    const count = document.querySelector('[data-answered]');
    if (count) count.textContent = count.textContent.replace(/^\d+/, done);
    const line = document.querySelector('.progress-line');
    if (line) line.value = done;
  };

  const save = async () => {
    if (!ready() || state() === sent) return;
    const now = state();
    const body = new URLSearchParams(new FormData(form));
    const headers = { Accept: 'application/json' };
    if (token) headers[token.dataset.header] = token.content;
    try {
      const response = await fetch(form.action, { method: 'POST', headers, body });
      const answer = await response.json();
      if (response.ok) {
        sent = now;
        edition.value = answer.edition;
        saved.textContent = answer.saved;
        mark();
        tell('');
      } else {
        tell(answer.problem ?? '');
      }
    } catch {
      // Offline or signed out: the button still sends the form, and the page then says what is wrong.
    }
  };
  const queue = () => { saving = saving.then(save); return saving; };
  const soon = (wait) => { clearTimeout(timer); timer = setTimeout(queue, wait); };

  form.addEventListener('change', () => soon(0));
  form.addEventListener('input', (event) => { if (event.target.matches('textarea')) soon(1200); });
  // What is still on its way arrives first, so that the form does not seem to come from an older window.
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    const button = event.submitter;
    if (form.dataset.sending) return;
    event.preventDefault();
    // Not before this event is over: a form that is being submitted does not take another request to.
    saving.then(() => setTimeout(() => {
      form.dataset.sending = 'yes';
      form.requestSubmit(button);
      delete form.dataset.sending;
    }));
  });

  const hint = form.querySelector('[data-key-hint]');
  if (hint && window.matchMedia('(hover: hover)').matches) hint.hidden = false;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches('textarea, input:not([type=radio]), select')) return;
    const value = event.key === '?' ? 'not-sure' : event.key;
    if (!/^([0-4]|not-sure)$/.test(value)) return;
    const radio = form.querySelector(`input[name=choice][value="${value}"]`);
    if (!radio) return;
    event.preventDefault();
    radio.checked = true;
    radio.focus();
    soon(0);
  });
})();
