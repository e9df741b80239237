"use strict";
// Everything that a dispatch says is data: it reaches the page through textContent alone.
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const words = data.words;
  const svg = byId("drawing");
  const view = byId("view");
  const actorElements = data.actors.map((_, index) => byId("actor" + index));
  // A tie that the layout draws no line for is there all the same: in the panel, in the filters' counts.
  const tieElements = data.ties.map((_, index) => byId("tie" + index) || document.createElementNS(svg.namespaceURI, "g"));
  const tiesOf = data.actors.map(() => []);
  data.ties.forEach((tie, index) => {
    tiesOf[tie.source].push(index);
    if (tie.target !== tie.source) tiesOf[tie.target].push(index);
  });
  const tones = ["cooperation", "conflict", "mixed", "neutral", "structure"];

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key === "text") element.textContent = value;
      else if (key === "click") element.addEventListener("click", value);
      else element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  }
  const figure = (value) => {
    if (value === null || value === undefined) return "–";
    const digits = { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3 };
    return value.toLocaleString(data.language, digits);
  };
  const count = (number, noun) => number.toLocaleString(data.language) + " " + (number === 1 || (number === 0 && noun.zeroIsOne) ? noun.one : noun.many);
  // A date as precise as it is: 2019, 2019-09 or 2019-09-04.
  const dateText = (date) => {
    const parts = date.split("-").map(Number);
    const format = { year: "numeric", month: parts[1] ? "long" : undefined, day: parts[2] ? "numeric" : undefined, timeZone: "UTC" };
    return new Date(Date.UTC(parts[0], (parts[1] || 1) - 1, parts[2] || 1)).toLocaleDateString(data.language, format);
  };
  let spoken;
  const say = (text) => {
    clearTimeout(spoken);
    spoken = setTimeout(() => { byId("status").textContent = text; }, 120);
  };

  // ---- Pan and zoom: one transform of one element.

  const camera = { x: 0, y: 0, scale: 1 };
  const box = svg.viewBox.baseVal;
  const move = () => view.setAttribute("transform", `translate(${camera.x.toFixed(2)} ${camera.y.toFixed(2)}) scale(${camera.scale.toFixed(4)})`);
  const inDrawing = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  function zoomBy(factor, point) {
    const scale = Math.min(40, Math.max(0.4, camera.scale * factor));
    const at = point || { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const ratio = scale / camera.scale;
    camera.x = at.x - (at.x - camera.x) * ratio;
    camera.y = at.y - (at.y - camera.y) * ratio;
    camera.scale = scale;
    move();
  }
  function panBy(x, y) {
    camera.x += x;
    camera.y += y;
    move();
  }
  function fit() {
    Object.assign(camera, { x: 0, y: 0, scale: 1 });
    move();
  }
  // Middles of actors in the drawing's own coordinates, measured once.
  const outer = svg.getScreenCTM();
  const centres = actorElements.map((element) => {
    const own = element.getBBox();
    const matrix = outer.inverse().multiply(element.getScreenCTM());
    const point = new DOMPoint(own.x + own.width / 2, own.y + own.height / 2).matrixTransform(matrix);
    return { x: point.x, y: point.y };
  });
  function bringIntoView(index) {
    const matrix = svg.getScreenCTM();
    const frame = byId("stage").getBoundingClientRect();
    const at = new DOMPoint(centres[index].x * camera.scale + camera.x, centres[index].y * camera.scale + camera.y).matrixTransform(matrix);
    const isInside = at.x > frame.left + 60 && at.x < frame.right - 60 && at.y > frame.top + 40 && at.y < frame.bottom - 90;
    if (isInside) return;
    camera.x = box.x + box.width / 2 - centres[index].x * camera.scale;
    camera.y = box.y + box.height / 2 - centres[index].y * camera.scale;
    move();
  }

  const pointers = new Map();
  let travelled = 0;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) travelled = 0;
    pointers.set(event.pointerId, event);
  });
  svg.addEventListener("pointermove", (event) => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const from = inDrawing(last);
    const to = inDrawing(event);
    travelled += Math.hypot(event.clientX - last.clientX, event.clientY - last.clientY);
    // Captured only once it is a drag: a captured pointer's click would miss the actor below it.
    if (travelled > 5 && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    if (pointers.size === 1 && travelled > 5) {
      svg.classList.add("moving");
      panBy(to.x - from.x, to.y - from.y);
    } else if (pointers.size === 2) {
      const other = inDrawing([...pointers].find(([id]) => id !== event.pointerId)[1]);
      const before = Math.hypot(from.x - other.x, from.y - other.y);
      const after = Math.hypot(to.x - other.x, to.y - other.y);
      if (before > 0) zoomBy(after / before, other);
    }
    pointers.set(event.pointerId, event);
  });
  for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) {
    addEventListener(name, (event) => {
      pointers.delete(event.pointerId);
      if (pointers.size === 0) svg.classList.remove("moving");
    });
  }
  svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 24 : 1;
    zoomBy(Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) * (event.ctrlKey ? 0.01 : 0.002)), inDrawing(event));
  }, { passive: false });
  byId("in").addEventListener("click", () => zoomBy(1.4));
  byId("out").addEventListener("click", () => zoomBy(1 / 1.4));
  byId("fit").addEventListener("click", fit);

  // ---- What is shown: kinds, types, tones or changes, and a period.

  const off = { kind: new Set(), type: new Set(), tone: new Set(), change: new Set() };
  let slots = [];
  let slot = -1;
  const shown = { ties: data.ties.map(() => true), parts: data.ties.map((tie) => tie.parts) };

  function isInPeriod(part) {
    if (slot < 0) return true;
    if (!part.date) return false;
    const name = slots[slot];
    if (part.date.length < name.length) return byId("upto").checked && part.date < name.slice(0, part.date.length);
    const own = part.date.slice(0, name.length);
    return own === name || (byId("upto").checked && own < name);
  }
  const isPartShown = (part) => !off.type.has(part.type) && !off.tone.has(data.types[part.type].tone) && isInPeriod(part);

  /// As the drawing does it: mixed where the lesser side is at least a quarter.
  function toneOf(parts) {
    const sums = { cooperation: 0, conflict: 0, neutral: 0, structure: 0 };
    for (const part of parts) sums[data.types[part.type].tone] += part.weight;
    const both = sums.cooperation + sums.conflict;
    if (both > 0) {
      if (Math.min(sums.cooperation, sums.conflict) >= both / 4) return "mixed";
      return sums.cooperation > sums.conflict ? "cooperation" : "conflict";
    }
    return sums.neutral > 0 ? "neutral" : "structure";
  }

  function show() {
    const busy = new Set();
    let number = 0;
    let all = 0;
    data.ties.forEach((tie, index) => {
      const ends = !off.kind.has(data.actors[tie.source].kind) && !off.kind.has(data.actors[tie.target].kind);
      const parts = tie.parts.filter(isPartShown);
      const isDated = tie.parts.length > 0;
      const isShown = ends && !off.change.has(tie.change) && (isDated ? parts.length > 0 : !off.tone.has(tie.tone));
      shown.ties[index] = isShown;
      shown.parts[index] = parts;
      all += Math.max(1, tie.parts.length);
      const element = tieElements[index];
      element.classList.toggle("gone", !isShown);
      if (!isShown) return;
      number += Math.max(1, parts.length);
      busy.add(tie.source).add(tie.target);
      if (!isDated || tie.change) return;
      const tone = toneOf(parts);
      for (const name of tones) element.classList.toggle(name, name === tone);
      const total = tie.parts.reduce((sum, part) => sum + part.weight, 0);
      const share = total > 0 ? parts.reduce((sum, part) => sum + part.weight, 0) / total : 1;
      for (const path of element.querySelectorAll("path:not(.hit)")) {
        if (share < 1) path.style.strokeWidth = String(Math.max(0.9, Number(path.getAttribute("stroke-width") || 1) * Math.sqrt(share)));
        else path.style.removeProperty("stroke-width");
      }
    });
    const rows = byId("table").tBodies[0].rows;
    data.actors.forEach((actor, index) => {
      const isGone = off.kind.has(actor.kind);
      actorElements[index].classList.toggle("gone", isGone);
      actorElements[index].classList.toggle("idle", !busy.has(index));
    });
    for (const row of rows) row.classList.toggle("gone", !busy.has(Number(row.dataset.actor)));
    const text = words.shown.replace("{n}", number.toLocaleString(data.language)).replace("{all}", count(all, words.ties));
    say((slot < 0 ? "" : slotText() + ": ") + text);
    if (selected) fill();
  }
  for (const input of document.querySelectorAll("#key input[data-filter]")) {
    input.checked = true;
    input.addEventListener("change", () => {
      off[input.dataset.filter][input.checked ? "delete" : "add"](input.value);
      show();
    });
  }

  const slotText = () => (slot < 0 ? words.allTime : (byId("upto").checked ? words.until + " " : "") + dateText(slots[slot]));
  function setSlot(number) {
    slot = number;
    byId("slider").value = String(number + 1);
    byId("slider").setAttribute("aria-valuetext", slotText());
    byId("slot").textContent = slotText();
    show();
  }
  /// Months where the dates say them and they are few enough to step through, else years; none between the first and the last is left out.
  function makeSlots() {
    const dates = data.ties.flatMap((tie) => tie.parts.map((part) => part.date)).filter(Boolean).sort();
    if (dates.length === 0) return [];
    const months = dates.filter((date) => date.length >= 7);
    const year = (date) => Number(date.slice(0, 4));
    const names = [];
    if (months.length * 2 >= dates.length) {
      const month = (date) => year(date) * 12 + Number(date.slice(5, 7)) - 1;
      const [first, last] = [month(months[0]), month(months[months.length - 1])];
      if (last - first < 60) {
        for (let at = first; at <= last; at += 1) names.push(String(Math.floor(at / 12)).padStart(4, "0") + "-" + String((at % 12) + 1).padStart(2, "0"));
        return names;
      }
    }
    for (let at = year(dates[0]); at <= year(dates[dates.length - 1]) && names.length < 1000; at += 1) names.push(String(at).padStart(4, "0"));
    return names;
  }
  let playing = null;
  function play(isOn) {
    clearInterval(playing);
    playing = null;
    byId("play").setAttribute("aria-pressed", String(isOn));
    byId("play").setAttribute("aria-label", isOn ? words.pause : words.play);
    if (!isOn) return;
    if (slot >= slots.length - 1) setSlot(-1);
    playing = setInterval(() => {
      if (slot >= slots.length - 1) play(false);
      else setSlot(slot + 1);
    }, 1100);
  }
  slots = makeSlots();
  if (slots.length > 1) {
    byId("time").hidden = false;
    byId("slider").max = String(slots.length);
    byId("slider").addEventListener("input", () => {
      play(false);
      setSlot(Number(byId("slider").value) - 1);
    });
    byId("upto").addEventListener("change", () => setSlot(slot));
    byId("play").addEventListener("click", () => play(playing === null));
  }

  // ---- Neighbours: what is pointed at stays, the rest steps back.

  let lit = "";
  function highlight(actors, ties) {
    const now = [...actors].join() + " " + ties.join();
    if (now === lit) return;
    lit = now;
    for (const element of svg.querySelectorAll(".near")) element.classList.remove("near");
    svg.classList.toggle("near", actors.size > 0);
    for (const index of actors) actorElements[index].classList.add("near");
    for (const index of ties) tieElements[index].classList.add("near");
  }
  function neighbourhood(thing) {
    if (!thing) return highlight(new Set(), []);
    const ties = thing.kind === "tie" ? [thing.index] : tiesOf[thing.index].filter((index) => shown.ties[index]);
    const actors = new Set(thing.kind === "actor" ? [thing.index] : []);
    for (const index of ties) actors.add(data.ties[index].source).add(data.ties[index].target);
    highlight(actors, ties);
  }
  function thingOf(target) {
    const element = target instanceof Element ? target.closest("#drawing .node, #drawing .edge") : null;
    if (!element || !/^(actor|tie)\d+$/.test(element.id)) return null;
    const kind = element.classList.contains("node") ? "actor" : "tie";
    return { kind, index: Number(element.id.slice(kind === "actor" ? 5 : 3)) };
  }
  // What zooming moves below a pointer at rest is not pointed at.
  const rest = { x: -1, y: -1 };
  svg.addEventListener("pointerover", (event) => {
    if (pointers.size > 0 || (event.clientX === rest.x && event.clientY === rest.y)) return;
    neighbourhood(thingOf(event.target) || selected);
  });
  addEventListener("pointermove", (event) => Object.assign(rest, { x: event.clientX, y: event.clientY }));
  svg.addEventListener("pointerleave", () => neighbourhood(selected));
  svg.addEventListener("focusin", (event) => neighbourhood(thingOf(event.target) || selected));
  svg.addEventListener("focusout", () => neighbourhood(selected));

  // ---- The panel: sentences of an actor or a tie.

  let selected = null;
  let cameFrom = null;
  const elementOf = (thing) => (thing.kind === "actor" ? actorElements : tieElements)[thing.index];
  const name = (index) => data.actors[index].label;

  function sentences(parts) {
    // One sentence may report several ties: it is shown once, with all that it says.
    const found = new Map();
    for (const part of parts) {
      for (const sentence of part.sentences) {
        const key = sentence.dispatch + "\n" + sentence.text;
        if (!found.has(key)) found.set(key, { ...sentence, date: part.date, says: [], tones: [] });
        const what = words.types[part.type] + (part.mode ? " (" + part.mode + ")" : "") + (part.who ? " · " + part.who : "");
        const entry = found.get(key);
        if (!entry.says.includes(what)) entry.says.push(what);
        entry.tones.push(data.types[part.type].tone);
      }
    }
    const list = make("ul", { class: "sentences" });
    const ordered = [...found.values()].sort((a, b) => (a.date || "") < (b.date || "") ? -1 : (a.date || "") > (b.date || "") ? 1 : 0);
    for (const entry of ordered) {
      const tone = tones.find((candidate) => entry.tones.includes(candidate)) || "neutral";
      const what = [entry.date ? dateText(entry.date) : null, ...entry.says].filter(Boolean).join(" · ");
      list.append(make("li", { class: tone },
        make("p", { class: "what", dir: "auto", text: what }),
        make("blockquote", { dir: "auto", text: entry.text }),
        origin(entry.dispatch)));
    }
    if (ordered.length === 0) list.append(make("li", { class: "quiet", text: words.noSentences }));
    return list;
  }
  function origin(index) {
    const dispatch = index === undefined ? null : data.dispatches[index];
    if (!dispatch) return null;
    const line = make("p", { class: "from", dir: "auto" });
    const title = dispatch.title || dispatch.id;
    // Only what the web is made of becomes a link; anything else (javascript:, file:) stays text.
    if (dispatch.url && /^https?:\/\//i.test(dispatch.url)) {
      line.append(make("a", { href: dispatch.url, rel: "noopener noreferrer", target: "_blank", text: title }));
    } else {
      line.append(title);
    }
    const rest = [dispatch.agency, dispatch.date ? dateText(dispatch.date) : null, dispatch.title ? dispatch.id : null].filter(Boolean);
    if (rest.length > 0) line.append(" · " + rest.join(" · "));
    return line;
  }
  // A drawing of a difference has no ties of its own: its lines hold their sentences themselves.
  const partsOf = (index) => {
    const tie = data.ties[index];
    return tie.parts.length > 0 ? shown.parts[index] : [];
  };
  const tieSentences = (index) => {
    const tie = data.ties[index];
    if (tie.parts.length > 0) return sentences(shown.parts[index]);
    const list = make("ul", { class: "sentences" });
    for (const sentence of tie.sentences || []) {
      list.append(make("li", { class: tie.change || tie.tone }, make("blockquote", { dir: "auto", text: sentence.text }), origin(sentence.dispatch)));
    }
    if (list.children.length === 0) list.append(make("li", { class: "quiet", text: words.noSentences }));
    return list;
  };

  function fill() {
    const panel = byId("detail");
    const isActor = selected.kind === "actor";
    const tie = isActor ? null : data.ties[selected.index];
    const actor = isActor ? data.actors[selected.index] : null;
    const title = isActor ? actor.label : name(tie.source) + (tie.directed ? " → " : " – ") + name(tie.target);
    const children = [
      make("button", { type: "button", class: "back", text: "← " + words.actors, click: () => close(true) }),
      make("h2", { id: "chosen", tabindex: "-1", dir: "auto", text: title }),
    ];
    for (const fact of (isActor ? actor : tie).facts) children.push(make("p", { class: "facts", dir: "auto", text: fact }));
    if (isActor) {
      if (data.measures.length > 0) {
        const list = make("dl", { class: "figures" });
        data.measures.forEach((measure, at) => list.append(make("div", {}, make("dt", { text: measure.label }), make("dd", { text: figure(actor.measures[at]) }))));
        children.push(list);
      }
      const ties = tiesOf[selected.index].filter((index) => shown.ties[index]);
      ties.sort((a, b) => data.ties[b].weight - data.ties[a].weight || a - b);
      ties.forEach((index, at) => {
        const other = data.ties[index].source === selected.index ? data.ties[index].target : data.ties[index].source;
        const number = partsOf(index).length;
        const pair = make("details", { class: "pair" },
          make("summary", {}, make("span", { dir: "auto", text: name(other) }), make("span", { class: "quiet", text: number > 0 ? count(number, words.ties) : data.ties[index].facts[0] || "" })));
        // Sentences are made when they are looked at: an actor may have thousands.
        const fillPair = () => { if (pair.open && pair.children.length === 1) pair.append(tieSentences(index)); };
        pair.addEventListener("toggle", fillPair);
        pair.open = at === 0;
        fillPair();
        children.push(pair);
      });
      if (ties.length === 0) children.push(make("p", { class: "facts", text: words.noTies }));
    } else {
      const ends = make("p", { class: "facts" });
      for (const end of new Set([tie.source, tie.target])) {
        if (ends.childNodes.length > 0) ends.append(" · ");
        ends.append(make("button", { type: "button", class: "link", dir: "auto", text: name(end), click: () => open({ kind: "actor", index: end }, true) }));
      }
      children.push(ends, tieSentences(selected.index));
    }
    panel.replaceChildren(...children);
  }
  function mark() {
    for (const element of document.querySelectorAll(".chosen")) element.classList.remove("chosen");
    if (!selected) return;
    elementOf(selected).classList.add("chosen");
  }
  function open(thing, isFocusMoved) {
    if (!selected) cameFrom = document.activeElement;
    selected = thing;
    fill();
    byId("detail").hidden = false;
    byId("list").hidden = true;
    byId("side").scrollTop = 0;
    mark();
    neighbourhood(thing);
    if (thing.kind === "actor") {
      setCurrent(thing.index);
      bringIntoView(thing.index);
    }
    if (isFocusMoved) byId("chosen").focus({ preventScroll: false });
    // On a narrow page the panel lies below the drawing: its head comes into sight.
    const below = byId("detail").getBoundingClientRect().top - innerHeight * 0.6;
    if (below > 0) scrollBy({ top: below });
    say(byId("chosen").textContent);
  }
  function close(isFocusMoved) {
    if (!selected) return;
    const last = selected;
    selected = null;
    byId("detail").hidden = true;
    byId("list").hidden = false;
    mark();
    neighbourhood(null);
    if (!isFocusMoved) return;
    const back = cameFrom && cameFrom !== document.body && cameFrom.isConnected && cameFrom.checkVisibility() ? cameFrom : elementOf(last);
    back.focus({ preventScroll: true });
  }
  svg.addEventListener("click", (event) => {
    if (travelled > 5) return;
    const thing = thingOf(event.target);
    if (thing) open(thing, false);
    else close(false);
  });

  // ---- Keyboard: the drawing is one stop of the tab key; arrows go from actor to actor.

  let current = 0;
  let turn = -1;
  function setCurrent(index) {
    if (actorElements.length === 0) return;
    actorElements[current].setAttribute("tabindex", "-1");
    current = index;
    actorElements[current].setAttribute("tabindex", "0");
    turn = -1;
  }
  function step(x, y) {
    let best = -1;
    let least = Infinity;
    centres.forEach((centre, index) => {
      if (index === current || actorElements[index].classList.contains("gone")) return;
      const along = (centre.x - centres[current].x) * x + (centre.y - centres[current].y) * y;
      const aside = Math.abs((centre.x - centres[current].x) * y) + Math.abs((centre.y - centres[current].y) * x);
      if (along <= 0 || aside > 2.5 * along) return;
      if (along + 2 * aside < least) [best, least] = [index, along + 2 * aside];
    });
    if (best < 0) return;
    setCurrent(best);
    bringIntoView(best);
    actorElements[best].focus({ preventScroll: true });
  }
  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const thing = thingOf(event.target);
    const arrow = arrows[event.key];
    if (arrow && event.shiftKey) panBy(-arrow[0] * box.width * 0.08, -arrow[1] * box.width * 0.08);
    else if (arrow) step(...arrow);
    else if (event.key === "+" || event.key === "=") zoomBy(1.3);
    else if (event.key === "-") zoomBy(1 / 1.3);
    else if (event.key === "0") fit();
    else if (event.key === "t" || event.key === "T") {
      const ties = tiesOf[current].filter((index) => shown.ties[index]).sort((a, b) => data.ties[b].weight - data.ties[a].weight || a - b);
      if (ties.length === 0) return;
      turn = (turn + 1) % ties.length;
      tieElements[ties[turn]].focus({ preventScroll: true });
    } else if (thing && (event.key === "Enter" || event.key === " ")) {
      open(thing, true);
      cameFrom = elementOf(thing);
    } else if (event.key === "Escape" && thing && thing.kind === "tie" && !selected) actorElements[current].focus({ preventScroll: true });
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === "search";
    if (event.key === "Escape" && !isTyping && !event.defaultPrevented) close(true);
    else if (event.key === "/" && !isTyping) {
      event.preventDefault();
      byId("search").focus();
    }
  });

  // ---- Search.

  const search = byId("search");
  const found = byId("found");
  let hits = [];
  let active = -1;
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const haystack = data.actors.map((actor) => plain([actor.label, actor.id, ...(actor.names || [])].join("\n")));
  function mayChoose(at) {
    active = at;
    [...found.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
    if (at >= 0) {
      search.setAttribute("aria-activedescendant", "found" + at);
      found.children[at].scrollIntoView({ block: "nearest" });
    } else search.removeAttribute("aria-activedescendant");
  }
  function hide() {
    found.hidden = true;
    search.setAttribute("aria-expanded", "false");
    search.removeAttribute("aria-activedescendant");
  }
  function choose(at) {
    const index = hits[at];
    hide();
    search.value = name(index);
    const input = document.querySelector(`#key input[data-filter="kind"][value="${data.actors[index].kind}"]`);
    if (input && !input.checked) input.click();
    open({ kind: "actor", index }, true);
    cameFrom = search;
  }
  search.addEventListener("input", () => {
    const text = plain(search.value.trim());
    const all = text ? data.actors.map((_, index) => index).filter((index) => haystack[index].includes(text)) : [];
    const starts = (index) => (plain(name(index)).startsWith(text) ? 0 : 1);
    all.sort((a, b) => starts(a) - starts(b) || data.actors[b].strength - data.actors[a].strength || a - b);
    hits = all.slice(0, 30);
    found.replaceChildren(...hits.map((index, at) => make("li", { id: "found" + at, role: "option", "aria-selected": "false", click: () => choose(at) },
      make("span", { dir: "auto", text: name(index) }), make("span", { text: words.kinds[data.actors[index].kind] }))));
    found.hidden = hits.length === 0;
    search.setAttribute("aria-expanded", String(hits.length > 0));
    mayChoose(hits.length > 0 ? 0 : -1);
    highlight(new Set(all), []);
    if (text) say(all.length > 0 ? count(all.length, words.actorNoun) : words.noneFound);
    else neighbourhood(selected);
  });
  search.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (hits.length > 0) mayChoose((active + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length);
    } else if (event.key === "Enter" && active >= 0 && !found.hidden) choose(active);
    else if (event.key === "Escape") {
      hide();
      search.value = "";
      neighbourhood(selected);
    } else return;
    event.preventDefault();
  });
  search.addEventListener("blur", () => setTimeout(hide, 150));

  // ---- The table.

  let sorting = { column: -1, isDescending: false };
  function sort(column, isDescending) {
    sorting = { column, isDescending };
    const collator = new Intl.Collator(data.language);
    const order = data.actors.map((_, index) => index).sort((a, b) => {
      if (column < 0) return (isDescending ? -1 : 1) * collator.compare(name(a), name(b)) || a - b;
      const [x, y] = [data.actors[a].measures[column], data.actors[b].measures[column]];
      // What is undefined comes last, whichever way.
      if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0) || a - b;
      return (isDescending ? y - x : x - y) || a - b;
    });
    const body = byId("table").tBodies[0];
    const rows = new Map([...body.rows].map((row) => [Number(row.dataset.actor), row]));
    body.append(...order.map((index) => rows.get(index)));
    [...byId("table").tHead.rows[0].cells].forEach((cell, index) => {
      if (index - 1 === column) cell.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
    });
  }
  function makeTable() {
    const heading = (text, column) => make("th", { scope: "col" }, make("button", {
      type: "button", text,
      click: () => {
        sort(column, sorting.column === column ? !sorting.isDescending : column >= 0);
        say(words.sortedBy + " " + text);
      },
    }));
    byId("table").tHead.append(make("tr", {}, heading(words.actor, -1), ...data.measures.map((measure, column) => heading(measure.label, column))));
    byId("table").tBodies[0].append(...data.actors.map((actor, index) => {
      const row = make("tr", { "data-actor": String(index) },
        make("td", {}, make("button", { type: "button", dir: "auto", text: actor.label, click: () => open({ kind: "actor", index }, true) })),
        ...actor.measures.map((value) => make("td", { text: figure(value) })));
      row.addEventListener("pointerenter", () => neighbourhood({ kind: "actor", index }));
      row.addEventListener("pointerleave", () => neighbourhood(selected));
      row.addEventListener("focusin", () => neighbourhood({ kind: "actor", index }));
      row.addEventListener("focusout", () => neighbourhood(selected));
      return row;
    }));
    sort(data.measures.length > 0 ? 0 : -1, data.measures.length > 0);
  }

  // ---- Light and dark.

  const theme = byId("theme");
  theme.addEventListener("click", () => {
    const root = document.documentElement;
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    say(isDark ? words.light : words.dark);
  });

  makeTable();
  if (actorElements.length > 0) setCurrent(data.actors.reduce((best, actor, index) => (actor.strength > data.actors[best].strength ? index : best), 0));
  if (slots.length > 1) setSlot(-1);
  else show();
})();
