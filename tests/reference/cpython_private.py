"""CPython's tests that the reference is allowed to fail, each with the reason.

Patterns are `module.Class.test`.  The tests are run; only their failure is accepted, and a
pattern that excuses no failure on any version is reported by `./run cpython`.
"""

from fnmatch import fnmatch

#: Tests that assert how CPython does it, and not what it does.
PRIVATE: dict[str, str] = {
    "tasks.*.test_error_in_call_soon": (
        "puts a mock on one loop in place of call_soon(); tasks of the reference enter the "
        "ready queue without it, unless a class overrides it"
    ),
    "tasks.GenericTaskTests.test_asyncio_module_compiled": "looks for the C module",
    "tasks.CTask_CFuture_Tests.test_get_context_uninitialized_segfault": (
        "reads a field of a C structure that no constructor has filled"
    ),
    "futures.CFutureTests.test_future_del_segfault": "deletes fields of a C structure",
    "sendfile.*.test_sendfile_force_*": "replaces a private method of CPython's loop",
    "futures.CFutureTests.test_future_iter_get_referents_segfault": "imports the C module",
    "*.test__add_callback*": "calls a private method that fills CPython's ready queue",
    "selector_events.*.test_process_events_read": "replaces that same private method",
    "selector_events.*.test_process_events_write": "replaces that same private method",
    "base_events.*.test__run_once*": (
        "puts timers into the private heap by hand; the reference's holds pairs (time, timer)"
    ),
    "base_events.*.test_call_later": "looks for a timer in that heap",
    "base_events.*.test_not_implemented": (
        "lists the private methods that CPython's subclasses bring; ours are put together otherwise"
    ),
    "base_events.*.test_accept_connection_exception": (
        "asserts the private arguments, TLS time-outs among them, of a repeated accept"
    ),
    "selector_events.*.test_accept_connection_*": (
        "replaces the private method that makes the transport of an accepted connection"
    ),
    "selector_events.*.test_write_ready_no_data": "asserts a private assertion",
    "unix_events.*.test_sock_sendfile_*": "calls the private callback of CPython's sendfile",
}

#: Tests of what the reference leaves out that do not get as far as being told so.
LEFT_OUT: dict[str, str] = {
    "streams.*tls*": "TLS is left out",
    "selector_events.*ssl*": "TLS is left out",
    "unix_events.UnixReadPipeTransportTests.*": "pipes are left out",
    "unix_events.UnixWritePipeTransportTests.*": "pipes are left out",
    "unix_events.*ChildWatcher*": "subprocesses are left out, and child watchers with them",
    "unix_events.PolicyTests.*watcher*": "child watchers are left out, as in 3.14",
    "events.PolicyTests.test_event_loop_policy": "asks a policy for its child watcher",
    "unix_events.TestFork.test_fork_asyncio_subprocess": "subprocesses are left out",
    "streams.StreamTests.test_unclosed_resource_warnings": (
        "counts warnings of the whole process; the TLS tests before it leave some"
    ),
}

#: Tests of another version's semantics: the reference has those of 3.14 on every version.
#: By first and last version in which CPython differs.
OTHER_VERSION: dict[tuple[tuple[int, int], tuple[int, int]], dict[str, str]] = {
    ((3, 12), (3, 12)): {
        "tasks.*.test_as_completed_coroutine_without_loop": (
            "as_completed() was a generator, and failed at the first step only"
        ),
        "tasks.*.test_as_completed_invalid_args": "another message",
        "futures.*.test_exception": "StopIteration was refused with TypeError",
        "taskgroups.*.test_taskgroup_finished": "a refused coroutine was not closed",
        "taskgroups.*.test_taskgroup_not_entered": "a refused coroutine was not closed",
        "taskgroups.*.test_taskgroup_without_parent_task": "a refused coroutine was not closed",
        "taskgroups.*.test_taskgroup_no_create_task_after_failure": (
            "a refused coroutine was not closed"
        ),
        "base_events.*.test_create_datagram_endpoint_wrong_sock": "another message",
        "events.HandleTests.test_handle_repr": "arguments were shown outside of debug mode",
        "server.TestServer2.test_wait_closed_*": "a private method had another signature",
        "selector_events.*.test_add_*": "the loop called another method of its selector",
        "selector_events.*.test_remove_*": "the loop called another method of its selector",
        "selector_events.*.test_sendto_no_data": "an empty datagram was not sent",
    },
    ((3, 12), (3, 13)): {
        "runners.RunTests.test_asyncio_run_only_coro": "run() took coroutines only",
        "runners.RunnerTests.test_run_future": "run() took coroutines only",
        "runners.RunnerTests.test_run_non_coro": "it was a ValueError",
        "base_events.*.test_create_named_task_with_custom_factory": (
            "until 3.13.2 a task factory was not given the name"
        ),
        "events.PolicyTests.test_get_event_loop*": "get_event_loop() made a loop",
        "unix_events.TestFork.test_fork_not_share_event_loop": "get_event_loop() made a loop",
        "events.TestPyGetEventLoop.test_get_event_loop_returns_running_loop2": (
            "get_event_loop() made a loop"
        ),
    },
    ((3, 15), (3, 15)): {
        "tasks.*.test_task_disallow_multiple_initialization": "refuses a second __init__()",
        "futures.*.test_future_disallow_multiple_initialization": "refuses a second __init__()",
    },
}


def excuse(test, version):
    """Why `test` may fail on `version`, a pair: (kind, pattern, reason); or None."""
    lists = [("private", PRIVATE), ("left_out", LEFT_OUT)]
    for (first, last), patterns in OTHER_VERSION.items():
        if first <= version <= last:
            lists.append(("version", patterns))
    for kind, patterns in lists:
        for pattern, reason in patterns.items():
            if fnmatch(test, pattern):
                return kind, pattern, reason
    return None


def patterns():
    """All patterns of all lists."""
    return {
        *PRIVATE,
        *LEFT_OUT,
        *(name for names in OTHER_VERSION.values() for name in names),
    }
