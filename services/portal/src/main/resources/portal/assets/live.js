// Says whether a page follows its case. Without scripts neither line is ever seen: the page has a link that loads it again.
(() => {
  const PATIENCE = 8000; // a line ends now and then, and the browser calls again at once
  let broken;
  const say = (following, interrupted) => {
    clearTimeout(broken);
    for (const [id, seen] of [['live', following], ['live-off', interrupted]]) {
      const line = document.getElementById(id);
      if (line && line.hidden === seen) line.hidden = !seen;
    }
  };
  document.addEventListener('htmx:sseOpen', () => say(true, false));
  document.addEventListener('htmx:sseClose', () => say(false, false));
  document.addEventListener('htmx:sseError', () => {
    clearTimeout(broken);
    broken = setTimeout(() => say(false, true), PATIENCE);
  });
})();
