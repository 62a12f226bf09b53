// What Material's search lacks; loaded before its bundle.
//
// It asks for the index, much the largest file of the site, as soon as a page is there: this
// holds that one request back until the search gets the pointer, the focus or its key. And it
// ranks by how rare words are, so that `Task` found TaskGroup first: its worker is replaced by
// search-worker.js, which runs Material's. It refuses to hold back anything else.

{
  const { open, send } = XMLHttpRequest.prototype;
  const held = [];

  function release() {
    Object.assign(XMLHttpRequest.prototype, { open, send });
    events.forEach((name) => document.removeEventListener(name, onIntent, true));
    held.splice(0).forEach((request) => send.call(request));
  }

  // Material opens its search with these keys; on a phone there is a button.
  function onIntent(event) {
    const key = event.type === "keydown" && ["/", "f", "s"].includes(event.key);
    if (key || event.target.closest?.(".md-search, [for=__search]")) release();
  }

  const events = ["keydown", "focusin", "pointerover", "pointerdown"];
  events.forEach((name) => document.addEventListener(name, onIntent, true));

  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.isSearchIndex = String(url).endsWith("/search/search_index.json");
    return open.call(this, method, url, ...rest);
  };
  XMLHttpRequest.prototype.send = function (...body) {
    if (this.isSearchIndex) held.push(this);
    else send.apply(this, body);
  };

  const config = document.getElementById("__config");
  const settings = JSON.parse(config.textContent);
  const worker = new URL("search-worker.js", document.currentScript.src);
  worker.search = new URLSearchParams({ runs: new URL(settings.search, location).href });
  config.textContent = JSON.stringify({ ...settings, search: worker.href });
}
