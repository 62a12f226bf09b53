"""One transcript for all versions, and one for each group of versions that differs."""

from snippets import Outputs


def test_a_version_without_a_block_prints_what_3_14_does() -> None:
    outputs = Outputs("new\n", {"3.11": "old\n"})

    assert outputs.on("3.11") == "old\n"
    assert outputs.on("3.12") == "new\n"


def test_versions_that_print_the_same_share_a_block() -> None:
    outputs = Outputs("new\n", {"3.12": "old\n", "3.11": "old\n", "3.13": "other\n"})

    assert outputs.render() == (
        "# Output:\n# new\n\n# Output on 3.11, 3.12:\n# old\n\n# Output on 3.13:\n# other\n"
    )


def test_groups_come_newest_first() -> None:
    outputs = Outputs("new\n", {"3.11": "old\n"})

    assert outputs.groups() == [
        (["3.15", "3.14", "3.13", "3.12"], "new\n"),
        (["3.11"], "old\n"),
    ]


def test_recording_what_all_print_removes_a_block() -> None:
    outputs = Outputs("new\n", {"3.11": "old\n"})

    outputs.record("3.11", "new\n")

    assert outputs.differing == {}


def test_recording_anew_keeps_only_what_still_differs() -> None:
    outputs = Outputs("before\n", {"3.11": "after\n", "3.12": "other\n"})

    outputs.record("3.14", "after\n")

    assert outputs.default == "after\n"
    assert outputs.differing == {"3.12": "other\n"}
