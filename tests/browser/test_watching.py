"""The watch that every test of a page keeps sees what it is there to see."""

import pytest
from browsers import KINDS
from playwright.sync_api import Browser
from watching import Watch

MISDEEDS = {
    "asks another host": "() => { new Image().src = 'http://127.0.0.2:8099/'; }",
    "runs a script of its own": """() => {
      const script = document.createElement("script");
      script.text = "globalThis.ran = true";
      document.body.append(script);
    }""",
}


@pytest.mark.parametrize("misdeed", MISDEEDS)
def test_it_is_seen(browser: Browser, base: str, misdeed: str) -> None:
    context = browser.new_context(base_url=base)
    watch = Watch(context, base)
    page = context.new_page()
    page.goto(KINDS["404"])
    watch.refuse()
    page.evaluate(MISDEEDS[misdeed])

    for _ in range(1000):
        if watch.asked_elsewhere or watch.violations:
            break
        page.wait_for_timeout(20)
    with pytest.raises(AssertionError):
        watch.refuse()
    assert not page.evaluate("globalThis.ran")
    context.close()
