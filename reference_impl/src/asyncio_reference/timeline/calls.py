"""The calls that made coroutines, as text: `fetch('slow', 0.2)`.

A program makes few different calls many times, so what was worked out is kept: of each
code what it is called and which parameters it has, and of arguments the text.

Refuses to: call `repr` of anything but plain values, and to keep an argument that is no
number and no string.
"""

import sys
from types import CodeType, CoroutineType
from typing import Any

from . import waits, wording

MOST = 10_000
"""Calls of one function that are told with their arguments: more than a record of the
usual length can hold."""
_NEW = 3, 13
_READABLE = sys.version_info >= _NEW  # below, to read variables is to hold on to them
_TOLD = int, str, bytes, float, list, tuple, type, BaseException


class _Plan:
    """What all calls of a function have in common."""

    __slots__ = ("code", "line", "name", "parameters", "qualified", "texts", "told")

    def __init__(self, coroutine: Any, program: str) -> None:
        self.code: CodeType = coroutine.cr_code  # kept, for it is known by its address
        self.qualified: str = coroutine.__qualname__
        self.line = self.told = 0
        self.name = wording.coroutine(self.qualified)
        self.parameters: tuple[str, ...] = ()
        self.texts: dict[tuple[Any, ...], str] = {}
        if self.code.co_filename != program:
            name = self.name.rpartition(".")[2]
            self.name = wording.OWN.get(name, name)
            if name == "sleep":
                self.parameters = ("delay",)
        else:
            self.line = self.code.co_firstlineno
            if _READABLE:
                self.parameters = _parameters(self.code)


class Calls:
    def __init__(self, program: str) -> None:
        self._program = program
        self._plans: dict[int, _Plan] = {}
        # Types whose values are shown as an ellipsis.
        self._dumb: set[type] = set()

    def of(self, coroutine: Any) -> tuple[str, int]:
        """The call that made it, as far as its arguments are plain; and the line that
        it begins at."""
        # Who asks a coroutine for its frame has one made, so nearly nobody is asked.
        if type(coroutine) is not CoroutineType:
            name = getattr(coroutine, "__qualname__", None) or type(coroutine).__name__
            name = wording.coroutine(name).rpartition(".")[2]
            return wording.OWN.get(name, name), waits.line(coroutine, self._program)
        code = id(coroutine.cr_code)
        plan = self._plans.get(code)
        if plan is None or plan.qualified is not coroutine.__qualname__:
            plan = self._plans[code] = _Plan(coroutine, self._program)
        if not plan.parameters or plan.told >= MOST or coroutine.cr_frame is None:
            return plan.name, plan.line
        plan.told += 1
        variables, dumb = coroutine.cr_frame.f_locals, self._dumb
        if not plan.line:
            return f"sleep({wording.number(variables.get('delay'))})", 0
        arguments: tuple[Any, ...] = ()
        for parameter in plan.parameters:
            value = variables.get(parameter)
            kind = type(value)
            if kind is int or kind is str:
                arguments += (value,)
            elif kind in dumb:
                arguments += (None,)
            elif issubclass(kind, _TOLD):
                return _call(plan, variables), plan.line
            else:
                dumb.add(kind)
                arguments += (None,)
        text = plan.texts.get(arguments)
        if text is None:
            text = plan.texts[arguments] = _call(plan, variables)
        return text, plan.line


def _call(plan: _Plan, variables: Any) -> str:
    shown = [wording.argument(variables.get(name)) for name in plan.parameters]
    while shown and shown[-1] == "…":
        shown.pop()
    return wording.short(f"{plan.name}({', '.join(shown)})") if shown else plan.name


def _parameters(code: CodeType) -> tuple[str, ...]:
    """Those that a call names, without `self`."""
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    return names[1:] if names[:1] == ("self",) else names
