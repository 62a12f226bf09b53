"""`python -m docs.publish FOLDER`: add to a built site what its builder does not make."""

import sys
from pathlib import Path

import yaml

from snippets import SnippetError

from .addresses import write_addresses
from .nav import CONFIG
from .objects import write_objects
from .policy import write_policy
from .programs import write_programs
from .texts import write_texts


class _Loader(yaml.SafeLoader):
    """mkdocs.yml may hold tags that only MkDocs knows."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0])
    if not (folder / "index.html").is_file():
        print(f"publish: {folder} holds no built site: run ./run build")
        return 1
    config = yaml.load(CONFIG.read_text(encoding="utf-8"), Loader=_Loader)
    try:
        texts = write_texts(
            folder, config["site_url"], config["site_name"], config["site_description"]
        )
        names = write_objects(folder, config["site_name"])
        write_programs(folder)
        write_addresses(folder)
        write_policy(folder)
    except SnippetError as error:
        print(f"publish: {error}")
        return 1
    print(f"publish: {len(texts)} texts, {names} names in objects.inv")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
