"""The public names of asyncio on one interpreter, and the records of that made on several.

`python snippets/inventory.py` prints the inventory of the interpreter that runs it, as JSON;
`./run update` keeps one such record per version in docs/data/inventory/. Pages take from the
records what nobody should type: signatures, kinds, defining modules, since when.

A public name is one without a leading underscore that `asyncio` offers and that is no
submodule and no import of another package's; or one that is in `asyncio.__all__`.

What `asyncio` offers elsewhere is recorded apart: names of Windows (read from the source, which
is the same on every system), names that are handed out with a DeprecationWarning and listed
nowhere, and the submodules.

All of it runs on Python 3.7 and later, by itself: it imports nothing of this package.
"""

import ast
import asyncio
import inspect
import json
import pkgutil
import platform
import re
import sys
import types
import warnings
from pathlib import Path

RECORDS = Path(__file__).resolve().parent.parent / "docs" / "data" / "inventory"

# Classes whose every public method and attribute has its own place on a page.
DOCUMENTED_MEMBERS = ("Task", "TaskGroup", "Timeout", "Runner")
CONSTRUCTORS = ("__enter__", "__exit__", "__aenter__", "__aexit__")


def take() -> dict:
    """The inventory of this interpreter."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        names = {name: _describe(name) for name in sorted(_public_names())}
        hidden = [name for name in _hidden_names() if name not in names]
    return {
        "version": platform.python_version(),
        "platform": sys.platform,
        "all": len(asyncio.__all__),
        "deprecated": sorted(hidden),
        "submodules": sorted(module.name for module in pkgutil.iter_modules(asyncio.__path__)),
        "windows": _windows_names(),
        "names": names,
    }


def _public_names():
    found = set(asyncio.__all__)
    for name in dir(asyncio):
        if name.startswith("_"):
            continue
        value = getattr(asyncio, name)
        if isinstance(value, types.ModuleType):
            continue
        if getattr(value, "__module__", "").partition(".")[0] in ("asyncio", "_asyncio"):
            found.add(name)
    return found


def _hidden_names():
    """Those that only a look-up finds, because the module's `__getattr__` makes them."""
    getattr_ = getattr(asyncio, "__getattr__", None)
    constants = getattr_.__code__.co_consts if getattr_ else ()
    return [name for name in constants if isinstance(name, str) and hasattr(asyncio, name)]


def _windows_names():
    """What `asyncio.__all__` has on Windows in place of what `unix_events` defines."""
    source = Path(asyncio.__file__).with_name("windows_events.py").read_text(encoding="utf-8")
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
            return sorted(ast.literal_eval(node.value))
    return []


def _describe(name):
    value = getattr(asyncio, name)
    row = {
        "kind": _kind(value),
        "module": _defining_module(name, value),
        "in_all": name in asyncio.__all__,
        "signature": _signature(value),
    }
    if inspect.isclass(value):
        row["bases"] = [base.__name__ for base in value.__mro__[1:-1]]
        if name in DOCUMENTED_MEMBERS:
            row["members"] = {
                member: {
                    "kind": _kind(getattr(value, member)),
                    "signature": _method_signature(name, value, member),
                }
                for member in sorted(dir(value))
                if member in CONSTRUCTORS or not member.startswith("_")
            }
    return row


def _kind(value):
    if inspect.isclass(value):
        return "exception" if issubclass(value, BaseException) else "class"
    if inspect.iscoroutinefunction(value):
        return "coroutine function"
    if callable(value):
        return "function"
    if inspect.isdatadescriptor(value):
        return "attribute"
    return "constant"


def _defining_module(name, value):
    """The submodule that a reader finds the name in; `_asyncio` is an accelerator of one."""
    module = getattr(value, "__module__", None)
    if module in (None, "_asyncio", "builtins") or not str(module).startswith("asyncio"):
        for candidate in sorted(sys.modules):
            if candidate.startswith("asyncio.") and name in getattr(
                sys.modules[candidate], "__all__", ()
            ):
                return candidate
    return module


def _method_signature(name, value, member):
    found = _signature(getattr(value, member), method=True)
    if found is None and callable(getattr(value, member)):
        # A method written in C may not say; the same class in Python does.
        twin = getattr(asyncio.tasks, "_Py" + name, None)
        found = _signature(getattr(twin, member, None), method=True)
    return found


def _signature(value, method=False):
    if not callable(value):
        return None
    try:
        signature = inspect.signature(value)
    except (TypeError, ValueError):
        return None
    parameters = list(signature.parameters.values())
    if method and parameters and parameters[0].name == "self":
        parameters = parameters[1:]
    # Annotations are no part of how a name is called, and differ in form between versions.
    bare = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in parameters]
    shown = str(signature.replace(parameters=bare, return_annotation=inspect.Signature.empty))
    return re.sub(r" at 0x[0-9a-f]+", "", shown)


def main():
    json.dump(take(), sys.stdout, indent=1, sort_keys=True)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
