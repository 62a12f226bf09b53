"""What a program needs beyond a single thread and a clock, derived from the names it uses.

Nothing is declared in a snippet. The tests choose the clock and the process by this, the page
says it, the browser decides by it what can run there.
"""

import ast

Need = str
NEEDS: tuple[Need, ...] = ("threads", "network", "processes", "signals", "blocking")

_NAMES: dict[Need, frozenset[str]] = {
    need: frozenset(names.split())
    for need, names in {
        "threads": "threading concurrent to_thread run_coroutine_threadsafe "
        "call_soon_threadsafe run_in_executor ThreadPoolExecutor",
        "network": "socket open_connection start_server open_unix_connection "
        "start_unix_server create_connection create_server create_unix_server sendfile "
        "create_datagram_endpoint "
        "sock_recv sock_sendall getaddrinfo",
        "processes": "subprocess multiprocessing create_subprocess_exec "
        "create_subprocess_shell ProcessPoolExecutor fork InterpreterPoolExecutor",
        "signals": "signal add_signal_handler raise_signal kill _exit",
        # Time that passes outside the loop: a virtual clock cannot stand in for it.
        "blocking": "perf_counter monotonic process_time",
    }.items()
}


def needs(source: str) -> set[Need]:
    """The needs of a program, from every module, attribute and name it mentions."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names.update(part for alias in node.names for part in alias.name.split("."))
        elif isinstance(node, ast.ImportFrom):
            names.update((node.module or "").split("."), (alias.name for alias in node.names))
        elif isinstance(node, ast.Attribute):
            names.add(node.attr)
            if (
                node.attr == "sleep"
                and isinstance(node.value, ast.Name)
                and node.value.id == "time"
            ):
                names.add("perf_counter")
        elif isinstance(node, ast.Name):
            names.add(node.id)
    return {need for need, known in _NAMES.items() if names & known}
