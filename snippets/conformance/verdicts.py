"""What a run of a program says about where it ran.

Verdicts: `same` as the transcript of 3.14, whole and in order; `differs`, with what was printed;
`not available` there, with the reason. The reason is derived: from the names that the program
uses and the recorded inventories, or from the error that it met. `not run` is no verdict on a
run: it is what a cell says that no run has filled.
"""

import asyncio
import re

from ..format import Snippet
from ..outputs import VERSIONS
from ..records import records, version_key
from .names import asyncio_names

VERDICTS = ("same", "differs", "not available", "not run")

Verdict = dict[str, str]

_NO_ATTRIBUTE = re.compile(
    r"(?:(module) 'asyncio'|(?:type object )?'(?:[\w.]*\.)?(\w+)'(?: object)?)"
    r" has no attribute '(\w+)'"
)
_NO_PARAMETER = re.compile(r"(\w+)\(\) got an unexpected keyword argument '(\w+)'")
_REFUSED = re.compile(r"^NotImplementedError(?:: (.*))?$")


def judge(snippet: Snippet, implementation: str, version: str, text: str) -> Verdict:
    """The verdict on `text`, printed on an implementation (`stdlib` …) on a Python (`3.14`)."""
    newer = "" if implementation == "reference" else newer_name(snippet, version, text)
    if newer:
        verdict = {"verdict": "not available", "reason": newer}
    elif text == snippet.outputs.default:
        return {"verdict": "same"}
    elif implementation != "stdlib" and (reason := refusal(text)):
        verdict = {"verdict": "not available", "reason": reason}
    else:
        verdict = {"verdict": "differs"}
    if text not in (snippet.outputs.default, snippet.outputs.on(version)):
        verdict["printed"] = text
    return verdict


def newer_name(snippet: Snippet, version: str, text: str) -> str:
    """Why a program has no meaning on a version: a name newer than that. Empty if there is none."""
    if text != snippet.outputs.default:
        for name in sorted(asyncio_names(snippet.source)):
            if since := _newer(name, "", version):
                return f"asyncio.{name} is new in {since}"
    for module, owner, name in _NO_ATTRIBUTE.findall(text):
        if since := _newer(name, "", version) if module else _newer(owner, name, version):
            return f"asyncio.{name if module else f'{owner}.{name}'} is new in {since}"
    for function, parameter in _NO_PARAMETER.findall(text):
        if since := _newer_parameter(function, parameter, version):
            return f"{parameter} of asyncio.{function} is new in {since}"
    return ""


def refusal(text: str) -> str:
    """What another implementation says that it has not: the error that ended the program."""
    last = text.splitlines()[-1] if text else ""
    if refused := _REFUSED.match(last):
        return refused[1] or "its event loop raises NotImplementedError"
    missing = _NO_ATTRIBUTE.search(last) if last.startswith("AttributeError") else None
    if missing and hasattr(asyncio.AbstractEventLoop, missing[3]):
        return f"its event loop has no {missing[3]}"
    return ""


def _newer(name: str, member: str, version: str) -> str:
    """The first version with the name, if that is a later one than `version`."""
    here = _row(name, member, version)
    later = [v for v in VERSIONS if version_key(v) > version_key(version)]
    if here is not None:
        return ""
    return next((v for v in later if _row(name, member, v) is not None), "")


def _row(name: str, member: str, version: str) -> object:
    row = records()[version]["names"].get(name)
    return row["members"].get(member) if row is not None and member else row


def _newer_parameter(function: str, parameter: str, version: str) -> str:
    def takes(at: str) -> bool:
        signature = (records()[at]["names"].get(function) or {}).get("signature") or ""
        return "**" in signature or re.search(rf"\b{parameter}\b", signature) is not None

    if function not in records()[version]["names"] or takes(version):
        return ""
    later = [v for v in VERSIONS if version_key(v) > version_key(version)]
    return next((v for v in later if takes(v)), "")
