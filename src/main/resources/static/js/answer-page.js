// Answering with a script: saved as soon as something is chosen or written, with what became of it always in sight.
(() => {
  const form = document.querySelector('form[data-answers=open]');
  if (!form) return;
  const { sheet, mechanism, viewer } = form.dataset;
  const find = (name, within = document) => within.querySelector(`[data-${name}]`);
  const words = document.getElementById('answer-words').content;
  const word = (name, value) => find(`word="${name}"`, words).textContent.replace('{}', () => value);
  const channel = new BroadcastChannel('concordat.answers');

  const shown = (at) => {
    const when = new Date(at);
    const time = when.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    const day = { day: 'numeric', month: 'short', year: 'numeric' };
    return when.toDateString() === new Date().toDateString() ? time : `${when.toLocaleDateString('en-GB', day)}, ${time}`;
  };

  // What someone said, as a person reads it.
  const showSaid = (box, said) => {
    const name = form.querySelector(`input[name=choice][value="${CSS.escape(said.choice)}"]`)?.closest('label').querySelector('[data-choice-name]').textContent;
    const lines = [[/^\d$/.test(said.choice) ? `${said.choice}, ${name}` : name ?? word('nothing-chosen'), 'strong'], [said.reason, 'span'], [said.note, 'span']];
    box.replaceChildren(...lines.filter(([text]) => text).map(([text, tag]) => {
      const line = document.createElement('p');
      const inner = document.createElement(tag);
      line.dir = 'auto';
      inner.textContent = text;
      line.append(inner);
      return line;
    }));
  };

  // The marks and counts of the progress, which the server drew before this answer.
  const mark = (code, choice) => {
    const step = document.querySelector(`.step-link[data-code="${CSS.escape(code)}"]`);
    if (!step) return;
    step.dataset.state = /^\d$/.test(choice) ? 'rated' : choice;
    find('state-word', step).textContent = word(`state.${step.dataset.state}`);
    const answered = (within) => within.querySelectorAll('.step-link:not([data-state=none])').length;
    document.querySelectorAll('.answer-area').forEach((area) => { find('area-answered', area).textContent = answered(area); });
    find('answered').textContent = answered(document);
    document.querySelector('.progress-line').value = answered(document);
    const notSure = document.querySelectorAll('.step-link[data-state=not-sure]').length;
    find('not-sure').hidden = notSure === 0;
    find('not-sure').querySelector('span').textContent = notSure;
  };

  const state = find('save-state');
  const time = state.querySelector('time');
  let lastSaved = time?.dateTime;
  if (time) time.textContent = shown(time.dateTime);
  let announced = '';
  const announce = (text) => { if (text !== announced) find('save-said').textContent = text; announced = text; };

  const problem = find('problem');
  // Its hint goes on describing it.
  const describe = (input, wrong) => {
    const by = new Set((input.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id));
    by[wrong ? 'add' : 'delete'](problem.id);
    if (by.size > 0) input.setAttribute('aria-describedby', [...by].join(' '));
    else input.removeAttribute('aria-describedby');
  };
  const showProblem = (text, field) => {
    form.querySelectorAll('[aria-invalid]').forEach((input) => {
      input.removeAttribute('aria-invalid');
      describe(input, false);
    });
    problem.hidden = !text;
    problem.textContent = text;
    const input = text && form.querySelector(`textarea[name="${field}"]`);
    if (!input) return;
    input.setAttribute('aria-invalid', 'true');
    describe(input, true);
    input.closest('.field').append(problem);
  };

  const CALM = new Set(['saved', 'saving', 'slow', 'written', 'choice', 'reason', 'no-way-on']);
  const tell = (became, { kept, at, words: said, problem: why, field, now, elsewhere, wrote }) => {
    if (at) lastSaved = at;
    const text = became === 'saved' ? (lastSaved ? word('saved', shown(lastSaved)) : '') : word(became, wrote ?? why);
    const whole = CALM.has(became) || ['changed', 'refused', 'no-longer-asked', 'offered'].includes(became) ? text : `${text} ${word(kept ? 'kept' : 'not-kept')}`;
    state.dataset.saveState = became;
    state.toggleAttribute('data-trouble', !CALM.has(became));
    find('save-text').textContent = whole;
    find('save-near').textContent = CALM.has(became) ? text : ['no-longer-asked', 'offered'].includes(became) ? '' : word('not');
    find('save-again').hidden = CALM.has(became) || ['changed', 'refused', 'described-anew', 'no-longer-asked', 'gone', 'offered'].includes(became);
    find('save-anew').hidden = became !== 'described-anew';
    find('save-sheet').hidden = became !== 'no-longer-asked';
    find('save-look').hidden = became !== 'changed' && became !== 'offered';
    find('save-look').hash = became === 'changed' ? 'conflict' : 'kept';
    find('save-sign-in')?.toggleAttribute('hidden', became !== 'signed-out');
    showProblem(became === 'refused' ? why : '', field);
    if (became === 'changed') {
      const [theirs, mine] = conflict.querySelectorAll('[data-said]');
      showSaid(theirs, now);
      showSaid(mine, saving.said());
      find('conflict-by').textContent = now.by ? `${now.by}, ${shown(now.at)}` : word('by-you', shown(now.at));
    }
    conflict.hidden = became !== 'changed';
    if (said) {
      mark(mechanism, said.choice);
      if (!elsewhere) channel.postMessage({ viewer, sheet, mechanism, at, edition: Number(form.elements.edition.value), ...said });
    }
    if (elsewhere) announce(word('elsewhere'));
    else if (!['saving', 'written'].includes(became)) announce(whole);
    if (became === 'saved' && !at) return;
    showKeptElsewhere();
  };

  const conflict = find('conflict');
  const saving = answerSaving(form, tell);
  find('conflict-theirs').addEventListener('click', () => { saving.takeTheirs(); form.elements.choice[0].focus(); });
  find('conflict-mine').addEventListener('click', () => { saving.insist(); form.elements.choice[0].focus(); });
  find('save-again').addEventListener('click', saving.again);
  // What is kept in this browser is offered again there, so that leaving loses nothing.
  find('save-anew').addEventListener('click', () => { if (keptAnswers.of(viewer, sheet).some((kept) => kept.mechanism === mechanism && saving.says(kept))) saving.forget(); });

  form.addEventListener('change', (event) => { if (event.target.name) saving.soon(0); });
  form.addEventListener('input', (event) => {
    if (event.target.matches('textarea')) saving.soon(1200);
    if (!conflict.hidden) showSaid(conflict.querySelectorAll('[data-said]')[1], saving.said());
  });
  window.addEventListener('online', saving.again);
  window.addEventListener('focus', saving.again);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') saving.again();
    else if (saving.differs() && !saving.missing()) saving.save();
  });
  document.addEventListener('concordat:forgotten', saving.forget);
  window.addEventListener('beforeunload', (event) => { if (saving.differs()) event.preventDefault(); });
  channel.addEventListener('message', ({ data }) => {
    if (data.back) saving.again();
    else if (data.viewer !== viewer || data.sheet !== sheet) return;
    else if (data.mechanism === mechanism) saving.follow(data);
    else mark(data.mechanism, data.choice);
  });

  // Nothing leads on before what stands here is saved; why it is not is said where the person looks.
  let going = false;
  const goOn = async (button) => {
    // What is taken over goes with whatever was written here.
    const takesOver = button?.name === 'offer';
    if (!takesOver && saving.differs() && !(await saving.save())) {
      if (!conflict.hidden) conflict.focus();
      else if (saving.missing() === 'reason') form.elements.reason.focus();
      else if (saving.missing()) form.elements.choice[0].focus();
      return;
    }
    if (!navigator.onLine) { tell('no-way-on', {}); return; }
    if (takesOver) { saving.forget(); keptAnswers.done(sheet, mechanism); }
    going = true;
    form.requestSubmit(button);
    going = false;
  };
  form.addEventListener('submit', (event) => {
    if (going) return;
    event.preventDefault();
    // Not before this event is over: a form that is being submitted does not take another request to.
    setTimeout(goOn, 0, event.submitter);
  });

  // What an earlier window wrote and could not save is offered, and never put over anything by itself.
  const offer = () => {
    const box = find('kept');
    const [kept, ...more] = keptAnswers.others(viewer, sheet, mechanism);
    box.hidden = !kept;
    if (!kept) { if (state.dataset.saveState === 'offered') tell('saved', {}); return; }
    if (saving.isSaved(kept)) { keptAnswers.drop(kept.key); offer(); return; }
    tell('offered', { wrote: shown(kept.at) });
    find('kept-about').textContent = word('kept.about', shown(kept.at));
    showSaid(find('said', box), kept);
    find('kept-newer').hidden = kept.edition >= Number(form.dataset.answeredIn);
    const decided = () => { keptAnswers.drop(kept.key); offer(); if (more.length === 0) form.elements.choice[0].focus(); };
    find('kept-use').onclick = () => { saving.use(kept); decided(); };
    find('kept-discard').onclick = decided;
  };
  offer();
  window.addEventListener('storage', () => { if (!find('kept').hidden) offer(); });

  const KEYS = 'concordat.answer-keys';
  const keys = find('keys').querySelector('input');
  try { keys.checked = localStorage.getItem(KEYS) !== 'off'; } catch { /* as they are */ }
  keys.addEventListener('change', () => { try { localStorage.setItem(KEYS, keys.checked ? 'on' : 'off'); } catch { /* for this page only */ } });
  if (window.matchMedia('(hover: hover)').matches) find('keys').hidden = false;
  document.addEventListener('keydown', (event) => {
    if (!keys.checked || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.matches('textarea, input:not([type=radio], [type=checkbox]), select')) return;
    const value = event.key === '?' ? 'not-sure' : event.key;
    const radio = /^([0-4]|not-sure)$/.test(value) && form.querySelector(`input[name=choice][value="${value}"]`);
    if (!radio) return;
    event.preventDefault();
    radio.checked = true;
    radio.focus();
    saving.soon(0);
  });
})();
