"""Uses pages as their readers do, in Chromium: page_test.py FOLDER, which holds small.html, difference.html and large.html of BrowserTests.swift.

Debian's chromium and chromium-driver; selenium as Tests/Oracle/requirements.txt pins it. Ends with 1 and says why where something does not hold.
"""
import pathlib
import sys
import time
import traceback

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

WATCH = """
window.changed = {};
new MutationObserver((list) => { for (const change of list) {
  const key = change.target.id + ' ' + change.type + ' ' + (change.attributeName || ''); changed[key] = (changed[key] || 0) + 1; } })
  .observe(document.getElementById('drawing'), {attributes: true, childList: true, subtree: true});
"""


class Page:
    def __init__(self, driver, path):
        self.driver = driver
        driver.get(path.as_uri())

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def run(self, script, *values):
        return self.driver.execute_script(script, *values)

    def press(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def focused(self):
        return self.run("return document.activeElement.id")

    def transform(self):
        return self.one("#view").get_attribute("transform") or ""

    def actor(self, label):
        return self.run("return document.getElementById('actor' + JSON.parse(document.getElementById('data').textContent).actors.findIndex((a) => a.label === arguments[0]))", label)

    def shown_ties(self):
        return len(self.all("#drawing .edge:not(.gone)"))

    def column(self):
        return [cell.text for cell in self.all("#table tbody td:first-child")]

    def said(self, part):
        for _ in range(40):
            if part in self.run("return document.getElementById('status').textContent"):
                return
            time.sleep(0.05)
        raise AssertionError(f"not said: {part!r}, but {self.run('return document.getElementById(`status`).textContent')!r}")


def search(page):
    page.press("/")
    assert page.focused() == "search"
    page.press("VIÊT")
    assert [item.text.split("\n")[0] for item in page.all("#found li")] == ["Vietnam"], "marks and case do not matter"
    page.said("1 actor")
    page.press(Keys.ENTER)
    assert page.one("#chosen").text == "Vietnam" and page.focused() == "chosen"
    page.press(Keys.ESCAPE)
    assert not page.one("#detail").is_displayed() and page.focused() == "search", "back where one was"
    page.press(Keys.END, *[Keys.BACKSPACE] * 10, "zzz")
    page.said("no actor found")
    page.press(Keys.ESCAPE)
    page.run("document.activeElement.blur()")


def click(page):
    ActionChains(page.driver).move_to_element(page.actor("Laos")).perform()
    assert page.run("return document.getElementById('drawing').classList.contains('near')")
    assert len(page.all("#drawing .node.near")) == 4 and len(page.all("#drawing .edge:not(.near)")) == 2
    page.actor("Laos").click()
    assert page.one("#chosen").text == "Laos" and not page.one("#list").is_displayed()
    assert page.all("#detail .pair[open] blockquote")[0].text.startswith("Sentence about")
    link = page.all("#detail .from a")[0]
    assert link.get_attribute("href") == "https://example.org/vna-1" and "noopener" in link.get_attribute("rel")
    page.one("#detail .back").click()
    line = page.run("return [...document.querySelectorAll('#drawing .edge')].find((edge) => edge.getAttribute('aria-label').includes('2 ties'))")
    page.run("arguments[0].querySelector('.hit').dispatchEvent(new MouseEvent('click', {bubbles: true}))", line)
    assert page.one("#chosen").text == "Laos – Vietnam" and len(page.all("#detail blockquote")) == 2
    assert "<River>" in page.run("return document.body.textContent") and not page.all("river")
    page.one("#detail .back").click()


def filters(page):
    assert page.shown_ties() == 5
    page.one("#key input[value=conflict]").click()
    assert page.shown_ties() == 5 and not page.all("#drawing .edge.mixed"), "the pair is cooperation only now"
    page.said("5 of 6 ties shown")
    page.one("#key input[value=conflict]").click()
    page.one("#key input[value=structure]").click()
    assert page.shown_ties() == 3
    page.one("#key input[value=structure]").click()
    page.one("#key input[value=forum]").click()
    assert page.shown_ties() == 1 and len(page.all("#drawing .node:not(.gone)")) == 2
    page.one("#key input[value=forum]").click()
    page.one("#key summary").click()
    page.one("#key input[value=agree]").click()
    assert page.shown_ties() == 3
    page.one("#key input[value=agree]").click()
    assert page.shown_ties() == 5


def slider(page):
    slider = page.one("#slider")
    assert slider.get_attribute("max") == "3" and page.one("#slot").text == "all dates"
    page.run("arguments[0].focus()", slider)
    page.press(Keys.ARROW_RIGHT)
    assert page.one("#slot").text == "January 2019" and slider.get_attribute("aria-valuetext") == "January 2019"
    first = page.shown_ties()
    page.press(Keys.ARROW_RIGHT)
    second = page.shown_ties()
    assert 0 < first < 5 and 0 < second < 5
    page.one("#upto").click()
    assert page.shown_ties() > second and page.one("#slot").text == "until February 2019"
    page.one("#upto").click()
    page.press(Keys.HOME)
    page.run("arguments[0].focus()", slider)
    page.press(Keys.HOME)
    assert page.shown_ties() == 5
    page.one("#play").click()
    assert page.one("#play").get_attribute("aria-pressed") == "true"
    for _ in range(100):
        if page.one("#play").get_attribute("aria-pressed") == "false":
            break
        time.sleep(0.1)
    assert page.one("#slot").text == "March 2019", "it stops at the end"
    page.run("arguments[0].focus()", slider)
    page.press(Keys.HOME)


def sorting(page):
    assert page.all("#table th")[1].get_attribute("aria-sort") == "descending"
    assert page.column()[0] == "Mekong <River> Commission" and page.column()[-1] == "Laos", "as the measure says"
    page.all("#table th button")[1].click()
    assert page.column()[0] == "Laos" and page.all("#table th")[1].get_attribute("aria-sort") == "ascending"
    page.all("#table th button")[0].click()
    assert page.column() == ["ASEAN", "Laos", "Mekong <River> Commission", "Vietnam"]
    page.said("sorted by Actor")
    page.all("#table td button")[0].click()
    assert page.one("#chosen").text == "ASEAN"
    page.press(Keys.ESCAPE)


def keyboard(page):
    assert len(page.all("#drawing [tabindex='0']")) == 1, "the drawing is one stop"
    page.run("document.querySelector('#drawing [tabindex=\"0\"]').focus()")
    start = page.focused()
    for key in (Keys.ARROW_LEFT, Keys.ARROW_UP, Keys.ARROW_RIGHT, Keys.ARROW_DOWN):
        page.press(key)
    assert page.focused().startswith("actor")
    places = {page.focused()}
    for key in (Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_UP, Keys.ARROW_DOWN, Keys.ARROW_RIGHT):
        page.press(key)
        places.add(page.focused())
    assert len(places) > 1, start
    page.press("t")
    assert page.focused().startswith("tie")
    tie = page.focused()
    page.press(Keys.ENTER)
    assert " – " in page.one("#chosen").text and page.all("#detail blockquote")
    page.press(Keys.ESCAPE)
    assert page.focused() == tie
    before = page.transform()
    page.press("+")
    assert page.transform() != before
    page.press("0")
    assert "scale(1.0000)" in page.transform()
    # Whatever can be used has a name for those who hear the page.
    nameless = page.run("""return [...document.querySelectorAll('button, input, [role=button], [role=group]')].filter((element) =>
      !(element.getAttribute('aria-label') || element.textContent.trim() || (element.labels && element.labels.length))).map((element) => element.outerHTML)""")
    assert not nameless, nameless


def difference(page):
    """What changed has the same filters: types, tones and dates of the ties of both sides."""
    assert page.shown_ties() == 3
    page.one("#key summary").click()
    assert {box.get_attribute("value") for box in page.all("#key [data-filter=type]")} == {"consult", "accuse", "aid", "threaten"}
    page.one("#key input[value=aid]").click()
    assert page.shown_ties() == 2
    page.one("#key input[value=aid]").click()
    page.one("#key input[value=conflict]").click()
    assert page.shown_ties() == 2, "the threat is the only tie of its pair"
    page.one("#key input[value=conflict]").click()
    page.one("#key input[value=vanished]").click()
    assert page.shown_ties() == 2
    page.one("#key input[value=vanished]").click()
    slider = page.one("#slider")
    assert slider.is_displayed() and slider.get_attribute("max") == "17", "March 2019 to July 2020"
    page.run("arguments[0].focus()", slider)
    page.press(Keys.ARROW_RIGHT)
    assert page.one("#slot").text == "March 2019" and page.shown_ties() == 1
    page.press(Keys.HOME)
    line = page.run("return [...document.querySelectorAll('#drawing .edge')].find((edge) => edge.getAttribute('aria-label').startsWith('Laos – Viet Nam'))")
    page.run("arguments[0].querySelector('.hit').dispatchEvent(new MouseEvent('click', {bubbles: true}))", line)
    assert [quote.text for quote in page.all("#detail blockquote")] == ["Sentence of 2019-03-01.", "Sentence of 2020-03-01.", "Sentence of 2020-05-01."]


def printing(page):
    """On paper: the drawing, the legend and the table, no buttons, light, all within the sheet."""
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    hidden = page.run("return ['#zoom', '#slider', '#play', '.tools'].filter((part) => document.querySelector(part) && document.querySelector(part).checkVisibility())")
    shown = page.run("return ['#drawing', '#key', '#table'].filter((part) => !document.querySelector(part).checkVisibility())")
    pdf = page.driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": False})["data"]
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert not hidden and not shown, (hidden, shown)
    assert len(pdf) > 5000


def theme(page):
    ground = "return getComputedStyle(document.querySelector('header')).backgroundColor"
    light = page.run(ground)
    page.one("#theme").click()
    dark = page.run(ground)
    page.one("#theme").click()
    assert light != dark and page.run(ground) == light


def one_transform(page):
    assert len(page.all("#drawing .node")) == 300
    page.run("document.activeElement.blur()")
    stage = page.one("#drawing")
    corner = (stage, -stage.size["width"] // 2 + 4, -stage.size["height"] // 2 + 4)
    page.run(WATCH)
    page.one("#in").click()
    page.one("#out").click()
    page.one("#in").click()
    page.run("""for (let i = 0; i < 20; i += 1)
      document.getElementById('drawing').dispatchEvent(new WheelEvent('wheel', {deltaY: -40, clientX: 600, clientY: 300, bubbles: true, cancelable: true}))""")
    zoomed = page.run("const before = changed; changed = {}; return before")
    # On the way the pointer may pass actors, which is pointing, no panning.
    ActionChains(page.driver).move_to_element_with_offset(*corner).perform()
    page.run("changed = {}")
    ActionChains(page.driver).click_and_hold().move_by_offset(60, 40).move_by_offset(20, 5).move_by_offset(90, 60).release().perform()
    panned = page.run("return changed")
    assert zoomed.get("view attributes transform", 0) > 20 and panned.get("view attributes transform", 0) >= 2, (zoomed, panned)
    for what, changed in (("zooming", zoomed), ("panning", panned)):
        rest = {key: count for key, count in changed.items() if key not in ("view attributes transform", "drawing attributes class")}
        assert not rest, f"{what} touches more than one transform: {rest}"


def fetched(page):
    names = page.run("return performance.getEntriesByType('resource').map((entry) => entry.name)")
    assert names == [], names


def main(folder):
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en-US", "--window-size=1400,900", "--force-prefers-reduced-motion"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    failures = 0
    try:
        for name, checks in (("small", (search, click, filters, slider, sorting, keyboard, theme, printing, fetched)), ("difference", (difference, fetched)), ("large", (one_transform, fetched))):
            page = Page(driver, folder / f"{name}.html")
            for check in checks:
                try:
                    check(page)
                except Exception:
                    failures += 1
                    print(f"{name}.html, {check.__name__}:\n{traceback.format_exc(limit=-2)}", file=sys.stderr)
            for entry in driver.get_log("browser"):
                failures += 1
                print(f"{name}.html, console: {entry['message']}", file=sys.stderr)
    finally:
        driver.quit()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
