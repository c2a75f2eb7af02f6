// The preview's one script: when something is saved it fetches the page again and shows what is new.
/* global document, DOMParser, EventSource, fetch, location, window */
const state = document.getElementById('state');
const say = (word) => {
  state.textContent = state.dataset[word];
};

// What the server sent last of each part: a reader may have opened or scrolled it since.
const sent = new Map(['head', 'main'].map((id) => [id, document.getElementById(id).outerHTML]));

// How far the report was scrolled, kept while there is none to be seen.
let scrolled = 0;

function scrollBack(frame) {
  frame.addEventListener('load', () => frame.contentWindow.scrollTo(0, scrolled), { once: true });
}

function replace(old, next) {
  const [frame, fresh] = [old, next].map((part) => part.querySelector('iframe'));
  // While it loads it stands at its top.
  if (frame?.contentDocument?.readyState === 'complete') scrolled = frame.contentWindow.scrollY;
  if (fresh) scrollBack(frame?.src === fresh.src ? frame : fresh);
  if (frame && frame.src === fresh?.src) {
    frame.dataset.digest = fresh.dataset.digest;
    frame.contentWindow.location.reload();
  } else {
    old.replaceWith(next);
  }
}

async function refresh() {
  const text = await (await fetch(location.href)).text();
  const page = new DOMParser().parseFromString(text, 'text/html');
  document.title = page.title;
  let isNew = false;
  for (const [id, before] of sent) {
    const next = page.getElementById(id);
    // A report that was opened alone, and that can be made again.
    if (!next) location.reload();
    if (!next || next.outerHTML === before) continue;
    isNew = true;
    sent.set(id, next.outerHTML);
    replace(document.getElementById(id), document.adoptNode(next));
  }
  say(isNew ? 'fresh' : 'live');
}

// One after the other, so that the last one sees what was saved last.
let turn = Promise.resolve();
const refreshNext = () => {
  turn = turn.then(refresh).catch(() => say('lost'));
};

// A browser holds few connections to one place: pages that nobody sees give theirs back.
let changes = null;
function rest() {
  changes?.close();
  changes = null;
}
function listen() {
  if (document.hidden) rest();
  else if (!changes) {
    changes = new EventSource('/changes');
    // What was saved while nobody listened.
    changes.addEventListener('open', refreshNext);
    changes.addEventListener('message', refreshNext);
    changes.addEventListener('error', () => say('lost'));
  }
}

document.addEventListener('visibilitychange', listen);
window.addEventListener('pagehide', rest);
window.addEventListener('pageshow', listen);
