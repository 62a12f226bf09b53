"""What the package leaves out, and does otherwise than the standard library: it says so."""

import importlib
import sys

import pytest

INSTEAD = "use the asyncio of the standard library"
CALLS = {
    "subprocesses": [
        lambda asyncio, loop: loop.subprocess_shell(None, "true"),
        lambda asyncio, loop: loop.subprocess_exec(None, "true"),
        lambda asyncio, loop: asyncio.create_subprocess_shell("true"),
        lambda asyncio, loop: asyncio.create_subprocess_exec("true"),
    ],
    "pipes": [
        lambda asyncio, loop: loop.connect_read_pipe(None, None),
        lambda asyncio, loop: loop.connect_write_pipe(None, None),
    ],
    "TLS": [
        lambda asyncio, loop: loop.start_tls(None, None, None),
        lambda asyncio, loop: loop.create_connection(None, "127.0.0.1", 1, ssl=True),
        lambda asyncio, loop: loop.connect_accepted_socket(None, PAIR[0], ssl=True),
        lambda asyncio, loop: loop.create_unix_connection(None, "path", ssl=True),
        lambda asyncio, loop: loop.create_server(None, "127.0.0.1", 0, ssl=object()),
        lambda asyncio, loop: loop.create_unix_server(None, "path", ssl=object()),
    ],
}


class Socket:
    type = 1  # of a stream


PAIR = (Socket(), Socket())


@pytest.mark.parametrize(("what", "call"), [(w, call) for w in CALLS for call in CALLS[w]])
def test_what_is_left_out_is_named(reference, run, what, call):
    async def main():
        with pytest.raises(NotImplementedError) as raised:
            await call(reference, reference.get_running_loop())
        return str(raised.value)

    assert run(main()) == f"asyncio_reference leaves {what} out: {INSTEAD}"


def test_modules_that_are_left_out_are_named(reference):
    kept = dict(sys.modules)
    with reference.substitute() as substitution:
        assert importlib.import_module("asyncio") is reference
        assert importlib.import_module("asyncio.tasks").Task is reference.Task
        for module in ("base_events", "selector_events", "unix_events"):
            assert importlib.import_module(f"asyncio.{module}").EventLoop is reference.EventLoop
        for name in ("streams", "transports", "protocols", "trsock", "staggered"):
            module = importlib.import_module(f"asyncio.{name}")
            assert getattr(reference, name) is module
        for name, what in {
            "base_subprocess": "subprocesses",
            "proactor_events": "Windows' proactor loop",
            "sslproto": "TLS",
            "tools": "the commands ps and pstree",
            "windows_events": "Windows' proactor loop",
            "windows_utils": "Windows' pipes",
        }.items():
            with pytest.raises(ModuleNotFoundError) as raised:
                importlib.import_module(f"asyncio.{name}")
            text = f"No module named 'asyncio.{name}': asyncio_reference leaves {what} out"
            assert (raised.value.name, str(raised.value)) == (f"asyncio.{name}", text)
        with pytest.raises(ModuleNotFoundError):
            importlib.import_module("_asyncio")
    substitution.restore()

    changed = {name for name in {*kept, *sys.modules} if "asyncio" in name.split(".")[0]}
    assert {n: sys.modules.get(n) for n in changed if not n.startswith("asyncio_")} == {
        n: kept.get(n) for n in changed if not n.startswith("asyncio_")
    }


def test_a_graph_is_cut_as_the_documentation_says(reference, run):
    """Not as 3.14 does for the running task, which keeps the other end."""

    def function(**named):
        graph = reference.capture_call_graph(**named)
        return [entry.frame.f_code.co_name for entry in graph.call_stack]

    async def inner(**named):
        return function(**named)

    async def outer():
        # Not in a comprehension, which was a frame of its own before 3.12.
        for limit, depth in ((None, 1), (1, 1), (2, 1), (-1, 1), (-2, 1), (0, 1), (1, 2)):
            found[limit, depth] = await inner(limit=limit, depth=depth)

    found = {}
    run(outer())

    assert found == {
        (None, 1): ["function", "inner", "outer"],
        (1, 1): ["function"],
        (2, 1): ["function", "inner"],
        (-1, 1): ["outer"],
        (-2, 1): ["inner", "outer"],
        (0, 1): [],
        (1, 2): ["inner"],
    }


def test_a_graph_needs_a_loop_or_a_future(reference, capsys, run):
    said = "capture_call_graph() is called outside of a running event loop and no *future* to "
    with pytest.raises(RuntimeError) as raised:
        reference.capture_call_graph()
    assert str(raised.value) == said + "introspect was provided"

    def function():
        reference.print_call_graph(limit=1)

    async def main():
        function()

    run(main())
    assert capsys.readouterr().out.splitlines()[-1].endswith("<locals>.function()")


def test_a_loop_that_could_not_be_made_has_nothing_to_say(reference, monkeypatch):
    told = []
    monkeypatch.setattr(sys, "unraisablehook", lambda one: told.append(one.exc_value))
    loop = reference.EventLoop.__new__(reference.EventLoop)
    del loop

    assert told == []


def test_connections_that_nobody_can_make(reference):
    connecting = sys.modules["asyncio_reference.net.connecting"]
    one, other = OSError(1, "one"), OSError(2, "other")

    for errors, all_errors, expected in (
        ([], False, TimeoutError("create_connection failed")),
        ([one], False, one),
        ([one, OSError(1, "one")], False, one),
        ([one, other], False, OSError(f"Multiple exceptions: {one}, {other}")),
    ):
        found = connecting._combined(errors, all_errors)
        assert (type(found), found.args) == (type(expected), expected.args)
    group = connecting._combined([one, other], True)
    assert (group.message, list(group.exceptions)) == ("create_connection failed", [one, other])
