// What someone answered in this browser and the server has not acknowledged, so that neither a lost connection nor an ended
// session loses it. Only their own words, under their own id; gone as soon as they are saved, discarded, handed in,
// declined or signed out from, and after a week in any case (docs/decisions/0014).
const keptAnswers = (() => {
  const PREFIX = 'concordat.answer/';
  const LONGEST = 7 * 24 * 60 * 60 * 1000;
  // Two windows with the same answer before them do not overwrite each other's words here either.
  const window = Math.random().toString(36).slice(2, 8);

  const read = (key) => {
    try {
      const answer = JSON.parse(localStorage.getItem(key));
      const [, sheet, mechanism, edition] = key.split('/');
      return answer && { ...answer, key, sheet, mechanism, edition: Number(edition) };
    } catch { return null; }
  };
  const drop = (key) => { try { localStorage.removeItem(key); } catch { /* then there is nothing */ } };
  const keys = () => { try { return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)); } catch { return []; } };
  const all = () => keys().map((key) => read(key) ?? drop(key)).filter((answer) => answer);

  for (const answer of all()) if (!(Date.now() - answer.at < LONGEST)) drop(answer.key);

  return {
    /** Keeps words of this window; says whether the browser does. */
    put: (sheet, mechanism, edition, viewer, said) => {
      try {
        localStorage.setItem(`${PREFIX}${sheet}/${mechanism}/${edition}/${window}`, JSON.stringify({ ...said, viewer, at: Date.now() }));
        return true;
      } catch { return false; }
    },
    /** Forgets what this window kept of a mechanism. */
    done: (sheet, mechanism) => keys().filter((key) => key.startsWith(`${PREFIX}${sheet}/${mechanism}/`) && key.endsWith(`/${window}`)).forEach(drop),
    drop,
    /** What a person's windows kept, of one sheet or of all, the latest first. */
    of: (viewer, sheet) => all().filter((answer) => answer.viewer === viewer && (!sheet || answer.sheet === sheet)).sort((one, other) => other.at - one.at),
    /** What other windows of a person kept of a mechanism, before or beside this one. */
    others: (viewer, sheet, mechanism) => keptAnswers.of(viewer, sheet).filter((answer) => answer.mechanism === mechanism && !answer.key.endsWith(`/${window}`)),
  };
})();

// The mechanisms of a sheet that is still open bear their codes; what was kept of another of the same sheet has nowhere to go.
const isNoLongerAsked = ({ sheet, mechanism }) =>
  document.querySelector('[data-kept-elsewhere]')?.dataset.sheet === sheet && !document.querySelector(`[data-code="${CSS.escape(mechanism)}"]`);

// Handing in and signing out leave nothing behind; whoever has something unsaved is asked first.
document.addEventListener('submit', (event) => {
  const { forget, forgetSheet, forgetQuestion } = event.target.dataset;
  if (!forget) return;
  const kept = keptAnswers.of(forget, forgetSheet);
  if (kept.some((answer) => !isNoLongerAsked(answer)) && !window.confirm(forgetQuestion)) { event.preventDefault(); return; }
  kept.forEach((answer) => keptAnswers.drop(answer.key));
  document.dispatchEvent(new Event('concordat:forgotten'));
});

// Words on what is no longer asked are shown until they are discarded; a choice without words says nothing any more.
const showKeptOfNoLongerAsked = ({ viewer, sheet }) => {
  const box = document.querySelector('[data-kept-gone]');
  const words = ({ reason, note }) => [reason, note].filter((text) => text);
  const kept = keptAnswers.of(viewer, sheet).filter(isNoLongerAsked);
  kept.filter((answer) => words(answer).length === 0).forEach((answer) => keptAnswers.drop(answer.key));
  const told = kept.flatMap(words);
  box.querySelector('[data-said]').replaceChildren(...[...new Set(told)].map((text) => {
    const line = document.createElement('p');
    line.dir = 'auto';
    line.textContent = text;
    return line;
  }));
  box.querySelector('button').onclick = () => { kept.forEach((answer) => keptAnswers.drop(answer.key)); box.hidden = true; };
  box.hidden = told.length === 0;
};

// The mechanisms of this sheet whose words wait here, each with a way to it, but for the one in hand.
const showKeptElsewhere = () => {
  const box = document.querySelector('[data-kept-elsewhere]');
  if (!box) return;
  showKeptOfNoLongerAsked(box.dataset);
  const here = document.querySelector('form[data-mechanism]')?.dataset.mechanism;
  const waiting = keptAnswers.of(box.dataset.viewer, box.dataset.sheet).filter((answer) => !isNoLongerAsked(answer)).map((answer) => answer.mechanism).filter((code) => code !== here);
  const items = [...new Set(waiting)].map((code) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = box.dataset.address + code;
    link.textContent = document.querySelector(`[data-code="${CSS.escape(code)}"] [data-name]`)?.textContent ?? code;
    item.append(link);
    return item;
  });
  box.querySelector('ul').replaceChildren(...items);
  box.hidden = items.length === 0;
};
document.addEventListener('DOMContentLoaded', showKeptElsewhere);
window.addEventListener('storage', showKeptElsewhere);
