"""Names the site's own style sheets and scripts by what is in them, as the theme names its own.

A page and what it loads may be kept by caches for different times; so a new page must never meet
an old script. Refuses what is loaded by other scripts: their bundler names that by its content.
"""

import hashlib
import re
from pathlib import Path

_ADDRESS = re.compile(
    r"\b(?P<attribute>src|href)=(?P<quote>\"?)(?P<base>[^\s\">]*)"
    r"(?P<path>assets/(?:css|js|runner)/[\w-]+)\.(?P<kind>css|js)(?=[\s\">])"
)


def write_addresses(folder: Path) -> dict[str, str]:
    """Rename what the pages below `folder` load, and have them load that; old and new paths."""
    names: dict[str, str] = {}

    def renamed(found: re.Match[str]) -> str:
        old = f"{found['path']}.{found['kind']}"
        if old not in names:
            digest = hashlib.sha256((folder / old).read_bytes()).hexdigest()[:8]
            names[old] = f"{found['path']}.{digest}.{found['kind']}"
        return f"{found['attribute']}={found['quote']}{found['base']}{names[old]}"

    for path in sorted(folder.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        changed = _ADDRESS.sub(renamed, html)
        if changed != html:
            path.write_text(changed, encoding="utf-8")
    for old, new in names.items():
        (folder / old).rename(folder / new)
    return names
