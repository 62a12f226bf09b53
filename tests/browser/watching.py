"""What no page may do in any test: ask another host, or try what its policy forbids."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage

NETWORK = frozenset({"http", "https", "ws", "wss"})
MARK = "forbidden by the page's policy:"

# Runs in a page before its own scripts: kept for who asks, said for who listens.
VIOLATIONS = f"""globalThis.violations = [];
addEventListener("securitypolicyviolation", (event) => {{
  violations.push(`${{event.violatedDirective}} forbids ${{event.blockedURI}}`);
  console.error("{MARK}", violations.at(-1));
}}, true);"""


def foreign(address: str, asked: Iterable[str]) -> list[str]:
    """Of these requests, those that leave the origin of an address."""
    own = urlsplit(address)
    parts = {url: urlsplit(url) for url in asked}
    return sorted(
        url
        for url, part in parts.items()
        if part.scheme in NETWORK and (part.scheme, part.netloc) != (own.scheme, own.netloc)
    )


class Watch:
    """All that the pages and Workers of one profile do."""

    def __init__(self, context: BrowserContext, base: str) -> None:
        self._base = base
        self._asked: list[str] = []
        self.violations: list[str] = []
        """What they tried against their policy."""
        context.on("request", lambda request: self._asked.append(request.url))
        context.on("console", self._hear)
        context.add_init_script(VIOLATIONS)

    def _hear(self, message: ConsoleMessage) -> None:
        if MARK in message.text:
            self.violations.append(message.text)

    @property
    def asked_elsewhere(self) -> list[str]:
        """Requests to other hosts."""
        return foreign(self._base, self._asked)

    def refuse(self) -> None:
        """Raises AssertionError if any did what none may do."""
        assert self.asked_elsewhere == []
        assert self.violations == []
