"""CPython's tests that the reference is allowed to fail, each with the reason.

Patterns are `module.Class.test`.  The tests are run; only their failure is accepted.
"""

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
    "sendfile.*.test_sendfile_fallback_close_peer_*": (
        "replaces a private method of CPython's loop"
    ),
    "events.*.test_internal_fds": "reads a private count of descriptors",
    "futures.CFutureTests.test_future_iter_get_referents_segfault": "imports the C module",
}

#: Tests of what the reference leaves out that do not get as far as being told so.
LEFT_OUT: dict[str, str] = {
    "streams.*tls*": "TLS is left out",
    "streams.StreamTests.test_unclosed_resource_warnings": (
        "counts warnings of the whole process; the TLS tests before it leave some"
    ),
}

#: Tests of another version's semantics: the reference has those of 3.14 on every version.
OTHER_VERSION: dict[str, str] = {
    "tasks.*.test_as_completed_coroutine_without_loop": (
        "3.12: as_completed() was a generator, and failed at the first step only"
    ),
    "tasks.*.test_as_completed_invalid_args": "3.12: another message",
    "futures.*.test_exception": "3.12: StopIteration was refused with TypeError",
    "taskgroups.*.test_taskgroup_finished": "3.12: a refused coroutine was not closed",
    "taskgroups.*.test_taskgroup_not_entered": "3.12: a refused coroutine was not closed",
    "taskgroups.*.test_taskgroup_without_parent_task": ("3.12: a refused coroutine was not closed"),
    "taskgroups.*.test_taskgroup_no_create_task_after_failure": (
        "3.12: a refused coroutine was not closed"
    ),
    "runners.RunTests.test_asyncio_run_only_coro": "until 3.13 run() took coroutines only",
    "runners.RunnerTests.test_run_future": "until 3.13 run() took coroutines only",
    "runners.RunnerTests.test_run_non_coro": "until 3.13 it was a ValueError",
    "tasks.*.test_task_disallow_multiple_initialization": (
        "3.15 refuses a second call of __init__()"
    ),
    "futures.*.test_future_disallow_multiple_initialization": (
        "3.15 refuses a second call of __init__()"
    ),
}
