// Joins a quote and its speaker while the pointer or the focus is on either; shows the rules behind
// the mark that has the focus.
const why = document.getElementById('why');
const marks = '.text [tabindex], aside [data-q]';

function join(mark) {
  document.querySelectorAll('.lit').forEach(e => e.classList.remove('lit'));
  const joined = mark?.closest('[data-q]');
  for (const q of joined ? joined.dataset.q.split(' ') : []) {
    joined.closest('section').querySelectorAll(`[data-q~="${q}"]`).forEach(e => e.classList.add('lit'));
  }
}

function explain(mark) {
  const reasons = [];
  for (let e = mark; e; e = e.parentElement.closest('.text [title]')) if (e.title) reasons.push(e.title);
  why.textContent = reasons.join('\n\n');
  why.hidden = reasons.length === 0;
}

const markOf = event => event.target instanceof Element ? event.target.closest(marks) : null;
document.addEventListener('pointerover', e => join(markOf(e) ?? document.activeElement.closest(marks)));
document.addEventListener('focusin', e => { join(markOf(e)); explain(markOf(e)); });
document.addEventListener('focusout', () => { join(null); explain(null); });
document.addEventListener('keydown', e => { if (e.key === 'Escape') document.activeElement.blur(); });
