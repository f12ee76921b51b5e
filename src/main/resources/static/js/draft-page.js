// Writing a framework with a script: every text is saved by itself, with what became of it always in sight.
(() => {
  const form = document.querySelector('form[data-draft]');
  if (!form) return;
  const words = document.getElementById('draft-words').content;
  const word = (name, value) => words.querySelector(`[data-word="${name}"]`).textContent.replace('{}', () => value);
  const find = (name, within = document) => within.querySelector(`[data-${name}]`);
  const shown = (at) => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const CALM = ['saved', 'written', 'saving', 'slow'];
  const FINAL = ['changed', 'refused', 'gone'];
  const state = find('save-state');
  const fields = new Map();
  let lastSaved = null;
  let announced = '';
  find('save-all').hidden = true;
  state.hidden = false;

  // What is worst of all texts is said of the page.
  const tellAll = () => {
    const all = [...fields.values()];
    const { input, became, text } = all.find((one) => !CALM.includes(one.became)) ?? ['slow', 'saving', 'written'].map((each) => all.find((one) => one.became === each)).find((one) => one) ?? { became: 'saved', text: lastSaved ? word('saved', shown(lastSaved)) : '' };
    state.dataset.saveState = became;
    state.toggleAttribute('data-trouble', !CALM.includes(became));
    find('save-text').textContent = text;
    find('save-again').hidden = CALM.includes(became) || FINAL.includes(became);
    find('save-sign-in').hidden = became !== 'signed-out';
    find('save-look').hidden = !FINAL.includes(became);
    if (input) find('save-look').hash = input.id;
    if (text !== announced && !['saving', 'written'].includes(became)) find('save-said').textContent = text;
    announced = text;
  };

  const choice = (input, kind, about, said, theirs, mine) => {
    const box = words.querySelector(`[data-word="${kind}"]`).cloneNode(true);
    find('about', box).textContent = about;
    find('said', box).textContent = said;
    const decide = (act) => () => { box.remove(); act(); input.focus(); };
    find('theirs', box).addEventListener('click', decide(theirs));
    find('mine', box).addEventListener('click', decide(mine));
    (input.closest('.field') ?? input.parentElement).append(box);
  };

  const watch = (input) => {
    const box = input.type === 'checkbox';
    const value = () => (box ? (input.checked ? 'yes' : '') : input.value);
    const length = find('length', input.closest('.field') ?? document.createElement('p'));
    const count = () => {
      if (!length) return;
      length.textContent = input.value.length;
      length.parentElement.toggleAttribute('data-over', input.value.length > Number(input.dataset.most));
    };
    const one = { input, became: 'saved', text: '' };
    const tell = (became, { kept, at, problem, now }) => {
      if (at) lastSaved = at;
      const said = CALM.includes(became) || FINAL.includes(became) ? '' : ` ${word(kept ? 'kept' : 'not-kept')}`;
      one.became = became;
      one.text = became === 'saved' ? (lastSaved ? word('saved', shown(lastSaved)) : '') : word(became, problem) + said;
      input.toggleAttribute('aria-invalid', became === 'refused');
      if (became === 'changed') choice(input, 'choice', word('now'), now.text, saving.takeTheirs, saving.insist);
      tellAll();
    };
    const put = ({ text }) => { if (box) input.checked = text === 'yes'; else input.value = text; count(); };
    const part = input.name.replaceAll('/', '.');
    const saving = answerSaving(
      { action: form.action, dataset: { ...form.dataset, sheet: form.dataset.draft, mechanism: part }, elements: { edition: form.elements[`seen:${input.name}`] } },
      tell,
      { said: () => ({ place: input.name, text: value() }), written: ({ text }) => text.replace(/\r\n?/g, '\n').trim(), missing: () => null, put },
    );
    Object.assign(one, { saving });
    fields.set(input.name, one);
    input.addEventListener('input', () => { count(); saving.soon(box || input.matches('select') ? 0 : 1200); });
    input.addEventListener('change', () => saving.soon(0));

    // What an earlier window could not save is offered, and never put over anything by itself.
    keptAnswers.others(form.dataset.viewer, form.dataset.draft, part).forEach((kept) => {
      if (saving.isSaved(kept)) { keptAnswers.drop(kept.key); return; }
      choice(input, 'kept-choice', word('kept.about', shown(kept.at)), kept.text, () => keptAnswers.drop(kept.key), () => { saving.use(kept); keptAnswers.drop(kept.key); });
    });
  };
  form.querySelectorAll('[data-field]:not([readonly], [disabled])').forEach(watch);

  const each = (act) => fields.forEach(({ saving }) => act(saving));
  const again = () => each((saving) => saving.again());
  find('save-again').addEventListener('click', again);
  window.addEventListener('online', again);
  window.addEventListener('focus', again);
  const late = () => [...fields.values()].filter(({ saving }) => saving.differs());
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') late().forEach(({ saving }) => saving.save()); });
  document.addEventListener('concordat:forgotten', () => each((saving) => saving.forget()));
  window.addEventListener('beforeunload', (event) => { if (late().length > 0) event.preventDefault(); });

  // Nothing is moved, added or taken out before what stands here is saved.
  document.addEventListener('submit', (event) => {
    if (event.target === form || late().length === 0 || event.target.dataset.forget) { if (event.target === form) event.preventDefault(); return; }
    event.preventDefault();
    const { target, submitter } = event;
    setTimeout(async () => {
      const saved = await Promise.all(late().map(({ saving }) => saving.save()));
      if (saved.every((done) => done)) target.requestSubmit(submitter);
    }, 0);
  });
})();
