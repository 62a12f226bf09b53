"""Asynchronous generators that were started and not exhausted.

The interpreter tells the loop when one is first iterated and when one is
collected; the loop closes it in a task, for its `finally` may await.

Refuses to: close generators that run in another loop.
"""

import sys
import warnings
import weakref
from collections.abc import AsyncGenerator
from typing import Any

from .abstract import AbstractEventLoop
from .combining import gather


class AsyncGenerators(AbstractEventLoop):
    """The part of an event loop that finalises asynchronous generators.

    Source of the semantics: PEP 525.
    """

    _asyncgens_shutdown_called = False
    _old_agen_hooks: Any = None

    def __init__(self) -> None:
        super().__init__()
        self._asyncgens: weakref.WeakSet[Any] = weakref.WeakSet()

    def _install_asyncgen_hooks(self) -> None:
        self._old_agen_hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(
            firstiter=self._asyncgen_firstiter_hook,
            finalizer=self._asyncgen_finalizer_hook,
        )

    def _restore_asyncgen_hooks(self) -> None:
        if self._old_agen_hooks is not None:
            sys.set_asyncgen_hooks(*self._old_agen_hooks)
            self._old_agen_hooks = None

    def _asyncgen_firstiter_hook(self, agen: AsyncGenerator[Any, Any]) -> None:
        if self._asyncgens_shutdown_called:
            warnings.warn(
                f"asynchronous generator {agen!r} was scheduled after "
                "loop.shutdown_asyncgens() call",
                ResourceWarning,
                source=self,
                stacklevel=2,
            )
        self._asyncgens.add(agen)

    def _asyncgen_finalizer_hook(self, agen: AsyncGenerator[Any, Any]) -> None:
        # Called by the collector, in whichever thread it happens to run.
        self._asyncgens.discard(agen)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self) -> None:
        """Close all that are open; errors go to the exception handler."""
        self._asyncgens_shutdown_called = True
        agens = list(self._asyncgens)
        self._asyncgens.clear()
        if not agens:
            return
        closings = [agen.aclose() for agen in agens]
        results = await gather(*closings, return_exceptions=True)
        for agen, result in zip(agens, results, strict=True):
            if isinstance(result, Exception):
                self.call_exception_handler(
                    {
                        "message": "an error occurred during closing of "
                        f"asynchronous generator {agen!r}",
                        "exception": result,
                        "asyncgen": agen,
                    }
                )
