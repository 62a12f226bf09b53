// Keeps what a program does within this site: no request to another host, no text made a script.
//
// The policy of a page does not bind a Worker that is loaded from an address; a host that sends
// policies as headers binds it too. Where none does, these are the doors that a program finds in
// `js` and `pyodide_js`, closed before the first program runs. Refuses: to judge what a program
// asks of this site itself.

const ELSEWHERE = "a program in the page cannot reach another host";
const NO_SCRIPT = "a program in the page cannot make JavaScript of a text";

const DOORS = [
  ...["EventSource", "SharedWorker", "WebSocket", "WebSocketStream", "WebTransport", "Worker"],
  ...["RTCPeerConnection", "importScripts"],
];

/** @param {unknown} address */
function within(address) {
  return new URL(String(address), self.location.href).origin === self.location.origin;
}

/** @param {object} owner @param {string} name @param {unknown} value */
function fix(owner, name, value) {
  Object.defineProperty(owner, name, { value, writable: false, configurable: false, enumerable: false });
}

/** Closes them, for good. */
export function closeDoors() {
  for (const name of DOORS) fix(self, name, undefined);
  const { fetch } = self;
  fix(self, "fetch", async (/** @type {RequestInfo | URL} */ input, /** @type {RequestInit} */ init) => {
    if (!within(input instanceof Request ? input.url : input)) throw new TypeError(ELSEWHERE);
    return fetch(input, init);
  });
  const { open } = XMLHttpRequest.prototype;
  /** @this {XMLHttpRequest} @param {string} method @param {string | URL} address @param {any[]} more */
  const openWithin = function (method, address, ...more) {
    if (!within(address)) throw new TypeError(ELSEWHERE);
    return Reflect.apply(open, this, [method, address, ...more]);
  };
  fix(XMLHttpRequest.prototype, "open", openWithin);
  makeNoScripts();
}

function makeNoScripts() {
  const refuse = function () {
    throw new EvalError(NO_SCRIPT);
  };
  fix(self, "eval", refuse);
  const functions = [function () {}, async function () {}, function* () {}, async function* () {}];
  for (const { constructor } of functions) fix(constructor.prototype, "constructor", refuse);
  // Still what `instanceof Function` asks for.
  refuse.prototype = Function.prototype;
  fix(self, "Function", refuse);
  for (const name of /** @type {const} */ (["setTimeout", "setInterval"])) {
    const set = self[name];
    fix(self, name, (/** @type {unknown} */ handler, /** @type {any[]} */ ...more) => {
      if (typeof handler !== "function") throw new EvalError(NO_SCRIPT);
      return Reflect.apply(set, self, [handler, ...more]);
    });
  }
}
