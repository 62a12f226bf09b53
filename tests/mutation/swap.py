"""Puts a mutant into this process: the live function is given the mutant's code.

So that what was imported, and from where, need not be known; and nothing is imported again.
Meant for a forked process that ends soon: there is no way back.
"""

import ast
import gc
import importlib
import pkgutil
from types import CodeType, FunctionType, ModuleType
from typing import Any

from .mutants import PACKAGE, Mutant

_functions: dict[tuple[str, str, int], list[FunctionType]] = {}


def import_everything() -> None:
    """All modules of the reference, and an index of their functions; once, before any fork."""
    package = importlib.import_module("asyncio_reference")
    for found in pkgutil.walk_packages(package.__path__, "asyncio_reference."):
        importlib.import_module(found.name)
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__.co_filename.startswith(str(PACKAGE)):
            code = one.__code__
            key = (code.co_filename, code.co_qualname, code.co_firstlineno)
            _functions.setdefault(key, []).append(one)


def swap(mutant: Mutant) -> None:
    """Raises LookupError where the function is nowhere alive."""
    source = mutant.change()
    before, after = _definition(mutant.whole), _definition(source)
    code = compile(mutant.placed(source), str(mutant.path), "exec")
    code = _code(code, mutant.function, mutant.first)
    for live in _functions[str(mutant.path), mutant.function, mutant.first]:
        _defaults(live, before, after)
        if code.co_freevars == live.__code__.co_freevars:
            live.__code__ = code
        else:
            _replace(live, code)


def _definition(source: str) -> Any:
    return ast.parse(source).body[0]


def _code(module: CodeType, qualified: str, line: int) -> CodeType:
    pending = [module]
    while pending:
        code = pending.pop()
        if code.co_qualname == qualified and code.co_firstlineno == line:
            return code
        pending += [one for one in code.co_consts if isinstance(one, CodeType)]
    raise LookupError(qualified)


def _defaults(live: FunctionType, before: Any, after: Any) -> None:
    def value(node: ast.expr) -> Any:
        return eval(compile(ast.Expression(node), "default", "eval"), live.__globals__)

    changed = list(live.__defaults__ or ())
    for place, (old, new) in enumerate(zip(before.args.defaults, after.args.defaults, strict=True)):
        if ast.dump(old) != ast.dump(new):
            changed[place] = value(new)
    live.__defaults__ = tuple(changed) or None
    pairs = zip(before.args.kw_defaults, after.args.kw_defaults, strict=True)
    for argument, (old_, new_) in zip(before.args.kwonlyargs, pairs, strict=True):
        if old_ and new_ and ast.dump(old_) != ast.dump(new_):
            live.__kwdefaults__ = {**(live.__kwdefaults__ or {}), argument.arg: value(new_)}


def _replace(live: FunctionType, code: CodeType) -> None:
    """A method whose closure changes, as it no longer says super(): another function."""
    cells = dict(zip(live.__code__.co_freevars, live.__closure__ or (), strict=True))
    closure = tuple(cells[name] for name in code.co_freevars)
    new = FunctionType(code, live.__globals__, live.__name__, live.__defaults__, closure)
    new.__kwdefaults__ = live.__kwdefaults__
    for owner in gc.get_objects():
        if isinstance(owner, type | ModuleType):
            for name, value in list(vars(owner).items()):
                if value is live:
                    setattr(owner, name, new)
