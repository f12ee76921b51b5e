// Sends an answer and tells exactly what became of it. Knows nothing of how the page looks.
const answerSending = (form) => {
  const PATIENCE = 20000;
  const header = document.querySelector('meta[name=csrf-token]');

  const asked = async (address, options) => {
    try {
      const response = await fetch(address, { ...options, signal: AbortSignal.timeout(PATIENCE) });
      const json = /json/.test(response.headers.get('Content-Type') ?? '') ? await response.json() : null;
      return { status: response.status, json, signIn: new URL(response.url).pathname.endsWith('/sign-in') };
    } catch (problem) {
      if (problem.name === 'TimeoutError') return { failed: 'late' };
      return { failed: navigator.onLine ? 'unreachable' : 'offline' };
    }
  };

  const failure = (response) => {
    if (response.failed) return response.failed;
    if (response.signIn || response.status === 401) return 'signed-out';
    if (response.status === 403 || response.status === 404) return 'gone';
    return response.status < 400 ? 'stranger' : 'failing';
  };

  // The page's token belongs to the session that drew it. The new one is taken only for the same person.
  const renew = async () => {
    const response = await asked(form.dataset.token, { headers: { Accept: 'application/json' } });
    if (!response.json?.token) return failure(response);
    if (response.json.who !== form.dataset.viewer) return 'someone-else';
    header.content = response.json.token;
    document.querySelectorAll('input[name=_csrf]').forEach((field) => { field.value = response.json.token; });
    return null;
  };

  /** What became of it: saved, changed (with what is saved now), refused (and why), or the name of what went wrong. */
  const send = async (said, edition, renewed = false) => {
    const response = await asked(form.action, {
      method: 'POST',
      headers: { Accept: 'application/json', [header.dataset.header]: header.content },
      body: new URLSearchParams({ ...said, edition }),
    });
    const { status, json } = response;
    if (status === 200 && json?.at) return { became: 'saved', ...json };
    if (status === 409 && json?.now) return { became: 'changed', now: json.now };
    if (status === 422 && json?.problem) return { became: json.overtaken ?? 'refused', ...json };
    if (status === 403 && !renewed) {
      const why = await renew();
      return why ? { became: why } : send(said, edition, true);
    }
    return { became: failure(response) };
  };
  return send;
};

// What an answer's form says, and when it says enough to be saved.
const answerWords = ({ elements: fields }) => {
  const said = () => {
    const choice = fields.choice.value;
    return { choice, reason: choice === 'does-not-apply' ? fields.reason.value.trim() : '', note: fields.note.value.trim() };
  };
  return {
    said,
    written: (words) => JSON.stringify([words.choice, words.reason, words.note].map((word) => word.replace(/\r\n?/g, '\n').trim())),
    missing: () => {
      const { choice, reason } = said();
      return choice === '' ? 'choice' : choice === 'does-not-apply' && reason === '' ? 'reason' : null;
    },
    put: (words) => {
      fields.choice.value = words.choice;
      fields.reason.value = words.reason;
      fields.note.value = words.note;
    },
  };
};

// Keeps one answer, or whatever else its words say, saved: as it changes, again after what failed, and in this browser for as long as it is not.
const answerSaving = (form, tell, { said, written, missing, put } = answerWords(form)) => {
  const SLOW = 4000;
  const AGAIN = new Set(['offline', 'unreachable', 'late', 'failing', 'stranger']);
  const { sheet, mechanism, viewer } = form.dataset;
  const fields = form.elements;
  const send = answerSending(form);
  const unheard = new Set();
  let acknowledged;
  let underWay = null;
  let more = false;
  let timer;
  let failures = 0;
  let conflict = null;
  let became = 'nothing';
  // Nobody asks about it any more: nothing of it is to be saved, or kept.
  let over = false;

  const differs = () => !over && written(said()) !== acknowledged;
  const keep = () => {
    if (differs()) return keptAnswers.put(sheet, mechanism, fields.edition.value, viewer, said());
    keptAnswers.done(sheet, mechanism);
    return true;
  };
  const say = (state, more = {}) => { became = state; tell(state, { kept: keep(), ...more }); };

  const take = (words, edition) => {
    fields.edition.value = edition;
    acknowledged = written(words);
    failures = 0;
    unheard.clear();
    keptAnswers.done(sheet, mechanism);
    keep();
  };

  const fail = (result) => {
    if (AGAIN.has(result.became)) {
      const wait = Math.min(2000 * 2 ** failures, 60000) * (0.75 + Math.random() / 2);
      timer = setTimeout(save, wait);
    }
    failures++;
    say(result.became, result);
    return false;
  };

  const attempt = async () => {
    for (;;) {
      clearTimeout(timer);
      more = false;
      if (conflict) return false;
      if (over) return true;
      if (!differs()) { say('saved'); return true; }
      if (missing()) { say(missing()); return false; }
      const words = said();
      // What is wrong is said until it is over, however often it is tried.
      if (failures === 0) say('saving');
      const slow = setTimeout(() => { if (failures === 0) say('slow'); }, SLOW);
      const result = await send(words, fields.edition.value);
      clearTimeout(slow);
      if (result.became === 'saved') {
        take(words, result.edition);
        say('saved', { at: result.at, words });
        if (!more) return !differs();
      } else if (result.became === 'changed' && unheard.has(written(result.now))) {
        // It was this page itself: the answer had arrived, and the word that it had was lost.
        take(result.now, result.now.edition);
      } else {
        unheard.add(written(words));
        if (result.became === 'changed') conflict = result.now;
        over = result.became === 'no-longer-asked';
        return fail(result);
      }
    }
  };

  /** Saves what is there now; whether all of it is saved then. */
  const save = () => {
    more = true;
    underWay ??= attempt().finally(() => { underWay = null; });
    return underWay;
  };

  acknowledged = written(said());

  return {
    said,
    differs,
    missing,
    /** Whether words say what is saved. */
    isSaved: (words) => written(words) === acknowledged,
    /** Whether words say what stands here. */
    says: (words) => written(words) === written(said()),
    save,
    /** Saves once nothing has changed for so long. */
    soon: (wait) => {
      clearTimeout(timer);
      if (conflict || failures > 0) keep();
      else say(!differs() ? 'saved' : wait > 0 ? 'written' : 'saving');
      timer = setTimeout(save, wait);
    },
    /** Tries again what failed for a reason that may be over. */
    again: () => { if (AGAIN.has(became) || became === 'signed-out' || became === 'someone-else') { failures = 0; save(); } },
    /** Puts words in the form that were kept earlier, and saves them. */
    use: (words) => { put(words); return save(); },
    /** Ends a conflict: what is saved stands. */
    takeTheirs: () => { const now = conflict; conflict = null; put(now); take(now, now.edition); say('saved', { at: now.at, words: now }); },
    /** Ends a conflict: what is written here stands. */
    insist: () => { fields.edition.value = conflict.edition; conflict = null; failures = 0; return save(); },
    /** Takes over what another tab of this person saved, unless something is unsaved here. */
    follow: (words) => { if (differs() || underWay) return; put(words); take(words, words.edition); say('saved', { at: words.at, words, elsewhere: true }); },
    /** What is not saved is no longer wanted. */
    forget: () => { acknowledged = written(said()); clearTimeout(timer); },
  };
};
