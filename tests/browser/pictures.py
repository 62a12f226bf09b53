"""Takes the site's two pictures from the built site: `python tests/browser/pictures.py [SITE]`.

The social image is the home page laid out for 1200 x 630; the screenshot for README is the page
of a function. Both are committed: run this when the face of the site changes, and look at them.
They are drawn in Inter where the machine has it.
"""

import sys
import threading
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path += [str(ROOT), str(Path(__file__).parent)]

from browsers import launch  # noqa: E402
from small_png import small  # noqa: E402

from docs.publish.serve import server  # noqa: E402

ASSETS = ROOT / "docs" / "assets"

FACE = ":root { --ra-sans: Inter, system-ui, sans-serif; }"
SOCIAL = """
html { font-size: 20px !important; }
body { overflow: hidden; background: #fff; border-bottom: 14px solid #0b6275; }
.md-header, .md-tabs, .md-footer, .md-top, .md-code__nav, .headerlink, .home ~ *,
.home__start, .home__say p, .home__show p { display: none !important; }
.md-grid, .md-main__inner, .md-content__inner { margin: 0; padding: 0; max-width: none; }
.md-content__inner::before { display: none; }
.home { display: grid; grid-template-columns: 480px 610px; gap: 40px; padding: 22px 35px; }
.home__show .example { display: block !important; }
.home__show .example > :not(.highlight) { display: none !important; }
.home__say { padding-top: 120px !important; }
.home__say::before { content: "Runnable asyncio"; font-size: 30px; font-weight: 650;
  padding: 8px 0 8px 60px; background: url(assets/images/logo.svg) 0 50% / 46px no-repeat; }
.home__say h1 { font-size: 54px !important; margin-top: 48px !important; }
.home__show h2 { font-size: 19px !important; margin: 0 0 10px !important; }
.home__show pre > code { font-size: 13px !important; line-height: 17px !important;
  padding: 6px 16px !important; }
"""


def social(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 1200, "height": 630})
    page.goto(base)
    page.add_style_tag(content=FACE + SOCIAL)
    (ASSETS / "images" / "social.png").write_bytes(small(page.screenshot()))


def screenshot(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 860})
    page.goto(f"{base}functions/gather/")
    page.add_style_tag(content=FACE + "h3 { scroll-margin-top: 3.2rem !important; }")
    page.evaluate("document.querySelector('#results-in-order').scrollIntoView()")
    page.locator(".md-header__title--active").wait_for()
    page.wait_for_function("document.getAnimations().every((a) => a.playState !== 'running')")
    (ASSETS / "screenshot.png").write_bytes(small(page.screenshot(animations="disabled")))


def main(folder: Path) -> None:
    serving = server(folder, 0)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{serving.server_address[1]}/"
    with sync_playwright() as playwright:
        browser = launch(playwright, "chromium")
        for picture in (social, screenshot):
            picture(browser.new_page(color_scheme="light", reduced_motion="reduce"), base)
        browser.close()
    serving.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site")
