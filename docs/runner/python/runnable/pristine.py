"""Puts a process back as it was: what a program changed in modules, the loop and the interpreter.

What is loaded before the first program is remembered: every module's attributes, the lists,
dicts and sets among them, the attributes of classes a reader may patch, signal handlers and the
interpreter's switches. After a program all of it is set back, modules that the program imported
are forgotten, and `restore` says whether anything is left that cannot be: then the process must
not be used again.
"""

import asyncio
import atexit
import builtins
import gc
import itertools
import logging
import operator
import os
import random
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial
from types import ModuleType
from typing import Any

from . import loops

_PATCHABLE = (
    "asyncio",
    "asyncio_reference",
    "threading",
    "concurrent",
    "queue",
    "logging",
    "contextlib",
)
_CONTAINERS = (list, dict, set)
# Caches and books that the interpreter keeps for itself.
_KEPT = frozenset(
    ["sys.modules", "sys.path_importer_cache", "linecache.cache", "zipimport._zip_directory_cache"]
)

_modules: dict[str, tuple[ModuleType, dict[str, Any]]] = {}
_containers: list[tuple[Any, Any]] = []
_classes: list[tuple[type, dict[str, Any]]] = []
_switches: list[tuple[Callable[[], Any], Callable[[Any], Any], Any]] = []
_folders: dict[str, list[str]] = {}
_counters: list[tuple[Any, str, str, bool]] = []
_counting: list[tuple[type, dict[str, Any]]] = []  # of the classes, those that hold counters


def remember() -> None:
    """Take the present state as the pristine one."""
    everything = (_modules, _containers, _classes, _switches, _folders, _counters, _counting)
    for collected in everything:
        collected.clear()
    _remembered_builtins.update(_builtins)
    atexit._clear()
    seen: set[int] = set()
    for name, module in list(sys.modules.items()):
        if isinstance(module, ModuleType) and name != "__main__":
            _modules[name] = (module, dict(vars(module)))
            if name.partition(".")[0] != "runnable":
                _remember_within(name, module, seen)
    _add_switches()
    for folder in ("/home/pyodide", "/tmp"):
        _folders[folder] = sorted(os.listdir(folder))


def _remember_within(name: str, module: ModuleType, seen: set[int]) -> None:
    patchable = name.partition(".")[0] in _PATCHABLE
    if patchable:
        _remember_counters(module)
    for attribute, value in vars(module).items():
        if id(value) in seen or attribute.startswith("__"):
            continue
        if type(value) in _CONTAINERS and f"{name}.{attribute}" not in _KEPT:
            seen.add(id(value))
            _containers.append((value, value.copy()))
        elif patchable and isinstance(value, type) and value.__flags__ & 1 << 9:
            seen.add(id(value))
            counters = len(_counters)
            _remember_counters(value)
            _classes.append((value, dict(vars(value))))
            if len(_counters) > counters:
                _counting.append(_classes[-1])


def _remember_counters(owner: Any) -> None:
    """What numbers threads, executors, tasks: it starts anew for each program."""
    for attribute, value in list(vars(owner).items()):
        bound = not isinstance(value, itertools.count)
        counter = getattr(value, "__self__", None) if bound else value
        if isinstance(counter, itertools.count):
            _counters.append((owner, attribute, repr(counter), bound))


def _restart_counters() -> None:
    for owner, attribute, text, bound in _counters:
        counter = itertools.count(int(text[len("count(") : -1]))
        value = counter.__next__ if bound else counter
        setattr(owner, attribute, value)
        if isinstance(owner, ModuleType):
            _modules[owner.__name__][1][attribute] = value
    for cls, attributes in _counting:
        attributes.update(vars(cls))


def _add_switches() -> None:
    root, log = logging.getLogger(), logging.getLogger("asyncio")

    def add(get: Callable[[], Any], set_: Callable[[Any], Any]) -> None:
        _switches.append((get, set_, get()))

    add(sys.getrecursionlimit, sys.setrecursionlimit)
    add(sys.getswitchinterval, sys.setswitchinterval)
    add(sys.get_int_max_str_digits, sys.set_int_max_str_digits)
    add(sys.get_coroutine_origin_tracking_depth, sys.set_coroutine_origin_tracking_depth)
    add(sys.get_asyncgen_hooks, lambda hooks: sys.set_asyncgen_hooks(*hooks))
    add(sys.gettrace, sys.settrace)
    add(sys.getprofile, sys.setprofile)
    add(threading.stack_size, threading.stack_size)
    add(gc.isenabled, lambda enabled: gc.enable() if enabled else gc.disable())
    add(gc.get_debug, gc.set_debug)
    add(gc.get_threshold, lambda threshold: gc.set_threshold(*threshold))
    add(os.getcwd, os.chdir)
    add(lambda: dict(os.environ), _set_environment)
    add(lambda: vars(root).copy(), lambda values: _set_logger(root, values))
    add(lambda: root.handlers[:], lambda handlers: setattr(root, "handlers", handlers[:]))
    add(lambda: vars(log).copy(), lambda values: _set_logger(log, values))
    add(lambda: log.handlers[:], lambda handlers: setattr(log, "handlers", handlers[:]))
    for number in signal.valid_signals():
        add(partial(signal.getsignal, number), partial(signal.signal, number))


def _set_environment(values: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(values)


def _set_logger(logger: logging.Logger, values: dict[str, Any]) -> None:
    vars(logger).clear()
    vars(logger).update(values)
    logger.manager._clear_cache()  # type: ignore[attr-defined]


_builtins = vars(builtins)
_remembered_builtins: dict[str, Any] = {}


def restore_builtins() -> None:
    """Put the builtins back, without using any: all that follows a program needs them."""
    _builtins.update(_remembered_builtins)


def restore() -> bool:
    """Put everything back; False if something stays that another program could notice."""
    clean = threading.active_count() == 1
    for cls, attributes in _classes:
        if not _unchanged(vars(cls), attributes):
            clean = _set_class(cls, attributes) and clean
    for name in sys.modules.keys() - _modules.keys():
        del sys.modules[name]
    for name, (module, attributes) in _modules.items():
        if sys.modules.get(name) is not module:
            sys.modules[name] = module
        _set_module(module, attributes)
    for container, content in _containers:
        if len(container) != len(content) or not _same(container, content):
            container.clear()
            (container.extend if isinstance(container, list) else container.update)(content)
    for get, set_, value in _switches:
        if get() != value:
            try:
                set_(value)
            except Exception:
                clean = False
    _restart_counters()
    random.seed()
    loops.install()
    clean = clean and not asyncio.tasks._scheduled_tasks  # type: ignore[attr-defined]
    return clean and all(sorted(os.listdir(folder)) == names for folder, names in _folders.items())


def _unchanged(current: Any, attributes: dict[str, Any]) -> bool:
    """Whether the same objects are there, in the same order: quick, for it is asked of all."""
    return len(current) == len(attributes) and all(
        map(operator.is_, current.values(), attributes.values())
    )


def _set_module(module: ModuleType, attributes: dict[str, Any]) -> None:
    current = vars(module)
    if _unchanged(current, attributes):
        return
    for name in current.keys() - attributes.keys():
        del current[name]
    current.update(attributes)


def _set_class(cls: type, attributes: dict[str, Any]) -> bool:
    try:
        for name in vars(cls).keys() - attributes.keys():
            delattr(cls, name)
        for name, value in attributes.items():
            if vars(cls).get(name) is not value:
                setattr(cls, name, value)
    except (AttributeError, TypeError):
        return False
    return True


def _same(container: Any, content: Any) -> bool:
    """Whether a container, of the same length, holds the same objects."""
    if isinstance(container, set):
        return bool(container == content)
    if isinstance(container, dict):
        return container.keys() == content.keys() and _unchanged(container, content)
    return all(map(operator.is_, container, content))
