// A choice is saved as it is made; without a script it is saved by the buttons below it.
(() => {
  const form = document.getElementById('aid-form');
  const state = document.querySelector('[data-saved]');
  if (!form || !state) return;
  const { saved, failed } = state.dataset;
  let last = Promise.resolve();
  let waiting = 0;

  const save = async () => {
    const choice = new FormData(form).get('choice');
    if (choice === form.elements.was.value) return;
    const body = new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual', keepalive: true });
      if (answer.type !== 'opaqueredirect') throw new Error('refused');
      form.elements.was.value = choice;
      state.textContent = saved;
    } catch {
      state.textContent = failed;
    }
  };
  form.addEventListener('change', () => { waiting += 1; last = last.then(save).finally(() => { waiting -= 1; }); });
  form.addEventListener('submit', (event) => {
    if (waiting === 0) return;
    event.preventDefault();
    const { submitter } = event;
    last.then(() => form.requestSubmit(submitter));
  });
})();
