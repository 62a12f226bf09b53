"""Where in the program something came from: questions to the stack and to tracebacks.

Refuses to: read variables of the program, and to keep a frame.
"""

from types import FrameType

# Who asked for a cancellation: the nearest of these functions among the callers.
_BLAMED = {
    "_on_timeout": "timeout",
    "_abort": "TaskGroup",
    "_on_task_done": "TaskGroup",
    "_cancel_all_tasks": "asyncio.run",
    "_on_sigint": "Ctrl+C",
    "_cancel_and_wait": "wait_for",
    "_call_check_cancel": "its future",
}


def line_of_caller(frame: FrameType | None, program: str) -> int:
    """The line of the nearest caller that is the program's own code, else 0."""
    while frame is not None and frame.f_code.co_filename != program:
        frame = frame.f_back
    return frame.f_lineno if frame is not None else 0


def line_of_raise(error: BaseException, program: str) -> int:
    """The innermost line of the program in the traceback, else 0."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == program:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def blame(frame: FrameType | None, program: str) -> tuple[int, str, object]:
    """Who asks for a cancellation: the line of the program, or what of asyncio does;
    and the object whose method that is, if it is one of asyncio's."""
    while frame is not None:
        if frame.f_code.co_filename == program:
            return frame.f_lineno, "cancel()", None
        if by := _BLAMED.get(frame.f_code.co_name):
            return 0, by, frame.f_locals.get("self")
        frame = frame.f_back
    return 0, "a callback", None
