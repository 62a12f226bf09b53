"""Whatever is wrong with a snippet is told with its file and line."""

from pathlib import Path

import pytest

import snippets.format
from snippets import ROOT, SnippetError, find, read, write

GOOD = '''"""# One claim

Some prose.
"""

print("a")
print()
print("b")

# Output:
# a
#
# b
'''


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "1_one.py"
    path.write_text(GOOD)
    return path


def test_a_good_one(file: Path) -> None:
    good = read(file)

    assert good.heading == "One claim"
    assert good.prose == "Some prose."
    assert good.code == 'print("a")\nprint()\nprint("b")\n'
    assert good.first_line == 6
    assert good.outputs.default == "a\n\nb\n"
    assert "# Output" not in good.source


def test_writing_what_was_read_changes_nothing(file: Path) -> None:
    write(file, read(file).outputs)

    assert file.read_text() == GOOD


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"""# One claim\n\nSome prose.\n"""', "", ":1: no docstring"),
        ("# One claim", "One claim", ":1: no heading"),
        ("# One claim", "# ", ":1: no heading"),
        ('print("a")', "print(", ":6: does not parse"),
        ('print("a")\nprint()\nprint("b")\n', "", ":1: no program"),
        ("# Output:\n# a\n#\n# b\n", "", ":9: no transcript"),
        ('print("a")', f'print("{"a" * 70}")', ":6: 79 columns"),
        ('print("a")\n', "print()\n" * 59, ":66: 61 lines"),
        ("# Output:", "# Output on 3.11:", ":10: the first transcript"),
        ("# b\n", "# b\n\n# Output:\n# c\n", ":15: a second transcript"),
        ("# Output:", "# Output", ":10: a transcript is headed"),
        ("# Output:", "# output:", ":10: a transcript is headed"),
        ("# Output:", "#Output:", ":10: a transcript is headed"),
        ("# Output:", "# Output on 3.11", ":10: a transcript is headed"),
        ("# b\n", "# b\n\n# Output on 3.11\n# c\n", ":15: a transcript is headed"),
        ("# b\n", "# b\n\n# Output on 3.11 and 3.12:\n# c\n", ":15: a transcript is headed"),
        ("# b\n", "# b\n\n# Output on 3.9:\n# c\n", ":15: 3.9 is not one of 3.11 to 3.15"),
        ("# b\n", "# b\n\nprint()\n", ":15: code below the transcript"),
        (
            "# b\n",
            "# b\n\n# Output on 3.11:\n# c\n\n# Output on 3.12, 3.11:\n# d\n",
            ":18: a second transcript for '3.11'",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_line(file: Path, old: str, new: str, message: str) -> None:
    assert old in GOOD
    file.write_text(GOOD.replace(old, new, 1))

    with pytest.raises(SnippetError) as caught:
        read(file)

    assert f"{file.name}{message}" in str(caught.value)


def test_an_unrecorded_one_can_be_read_to_record_it(file: Path) -> None:
    file.write_text(GOOD.partition("# Output")[0])

    assert read(file, recorded=False).outputs.default == ""


def test_a_file_that_is_no_text_is_told_with_its_line(file: Path) -> None:
    file.write_bytes(GOOD.encode().replace(b"prose", b"pros\xe9"))

    with pytest.raises(SnippetError, match=f"{file.name}:3: not UTF-8"):
        read(file)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("example.py", "a program is called 1_what_it_shows.py"),
        ("1.py", "a program is called 1_what_it_shows.py"),
        ("1example.py", "a program is called 1_what_it_shows.py"),
        ("1_Example.py", "a program is called 1_what_it_shows.py"),
        ("asyncio.py", "imported by the programs beside it as the module asyncio"),
    ],
)
def test_a_file_called_as_no_program_is_not_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, message: str
) -> None:
    monkeypatch.setattr(snippets.format, "ROOT", tmp_path)
    folder = tmp_path / "functions" / "gather"
    folder.mkdir(parents=True)
    (tmp_path / "__init__.py").write_text("")
    (tmp_path / "blocks.py").write_text("")
    (folder / "2_b.py").write_text(GOOD)
    (folder / "1_a.py").write_text(GOOD)
    assert [path.name for path in find()] == ["1_a.py", "2_b.py"]

    (folder / name).write_text(GOOD)

    with pytest.raises(SnippetError, match=f"{name}: .*{message}"):
        find()
    with pytest.raises(SnippetError, match=f"{name}: .*{message}"):
        find(f"functions/gather/{name.removesuffix('.py')}")


def test_unknown_folder() -> None:
    with pytest.raises(SnippetError, match="snippets/functions/nothing: no such snippet"):
        find("functions/nothing")


def test_every_file_of_the_repository_is_of_the_format() -> None:
    wrong = []
    for path in find():
        try:
            read(path)
        except SnippetError as error:
            wrong.append(str(error))

    assert not wrong, "\n".join(wrong)


def test_a_program_is_found_by_its_id_and_by_its_path() -> None:
    found = find("functions/gather/1_results_in_order")

    assert found == find("snippets/functions/gather/1_results_in_order.py")
    assert find("functions/gather") == find("snippets/functions/gather/")
    assert len(find("functions/gather")) > len(found) == 1


def test_numbers_order_a_page() -> None:
    class_folder = next(path.parent for path in find("functions"))
    names = [path.name for path in find(class_folder.relative_to(ROOT).as_posix())]

    assert names == sorted(names, key=lambda name: int(name.partition("_")[0]))
