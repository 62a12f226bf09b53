"""Every program on the runner in WebKitGTK: `xvfb-run python -m tests.runner.webkit [FOLDER]`.

WebKit cannot switch stacks, so threads run inline here: programs that need them are told apart.
Needs the distribution's webkit2gtk-driver and selenium.
"""

import glob
import sys
from typing import Any

from selenium import webdriver

from . import harness
from .programs import programs

ASYNC = """const done = arguments[arguments.length - 1];
({run})(arguments[0]).then(done, (error) => done(String(error)))"""


def driver() -> Any:
    """A WebKitGTK under automation."""
    options = webdriver.WebKitGTKOptions()
    browser = glob.glob("/usr/lib/*/webkit2gtk-4.*/MiniBrowser")[0]
    options.binary_location = browser
    options.add_argument("--automation")
    service = webdriver.WebKitGTKService(executable_path="/usr/bin/WebKitWebDriver")
    return webdriver.WebKitGTK(options=options, service=service)


def main(folder: str, implementations: list[str]) -> int:
    harness.build()
    wanted = [program for program in programs("3.14", folder) if program.runs]
    failed = 0
    with harness.served() as url:
        browser = driver()
        try:
            browser.set_script_timeout(600)
            browser.get(url)
            for implementation in implementations:
                agreed = 0
                for start in range(0, len(wanted), 20):
                    chunk = wanted[start : start + 20]
                    requests = [program.request(implementation) for program in chunk]
                    results = browser.execute_async_script(
                        ASYNC.replace("{run}", harness.RUN), {"programs": requests}
                    )
                    if isinstance(results, str):
                        print(results)
                        return 1
                    for program, result in zip(chunk, results, strict=True):
                        difference = program.difference(result)
                        agreed += not difference
                        failed += bool(difference) and "threads" not in program.needs
                        if difference:
                            print(f"--- {program.id} {sorted(program.needs)}\n{difference[:700]}")
                print(f"webkit {implementation}: {agreed} of {len(wanted)} agree", flush=True)
        finally:
            browser.quit()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main("".join(sys.argv[1:2]), ["stdlib", "reference"]))
