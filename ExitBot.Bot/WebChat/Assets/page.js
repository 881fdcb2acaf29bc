"use strict";
(() => {
  const settings = JSON.parse(document.getElementById("settings").textContent);
  const texts = settings.texts;
  const byId = id => document.getElementById(id);
  const nonce = document.querySelector("meta[name=csp-nonce]").content;
  const query = new URLSearchParams(location.search);
  const invite = query.get("invite");
  const framed = window.parent !== window;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const Online = 2;
  const Broken = new Set([3, 4, 5]);
  const Beat = 10000;
  const Silence = 25000;
  const Patience = 60000;

  let line = null;
  let store = null;
  let given = null;
  let retries = 0;
  let generation = 0;
  let socket = null;
  let heardAt = 0;
  let askedAt = 0;
  let lostAt = 0;

  // What a person chose here, for the next visit. A browser may refuse to keep it.
  const kept = {
    get(name) { try { return localStorage.getItem(`exitbot-${name}`); } catch { return null; } },
    set(name, value) { try { localStorage.setItem(`exitbot-${name}`, value); } catch { /* It lasts as long as the page. */ } },
  };

  // Web Chat says "connected" for ever once it was: only its socket knows better.
  window.WebSocket = class extends WebSocket {
    constructor(...address) {
      super(...address);
      const mine = generation;
      this.addEventListener("open", () => mine === generation && opened(this));
      this.addEventListener("message", () => { heardAt = Date.now(); });
      this.addEventListener("close", () => mine === generation && socket === this && lost());
    }
  };

  function opened(fresh) {
    socket = fresh;
    heardAt = Date.now();
    askedAt = lostAt = retries = 0;
    complain("");
    show("connected");
    tell("ready");
  }

  // Web Chat tries again by itself, and keeps what is on the screen.
  function lost() {
    socket?.close();
    socket = null;
    lostAt ||= Date.now();
    show("reconnecting");
  }

  // A network that swallows everything closes nothing: the service answers an empty frame with an empty frame.
  setInterval(() => {
    if (document.hidden) {
      askedAt = 0;
    } else if (!socket) {
      if (lostAt && Date.now() - lostAt > Patience) {
        connect();
      }
    } else if (askedAt > heardAt) {
      lost();
    } else if (Date.now() - heardAt > Silence) {
      socket.send("");
      askedAt = Date.now();
    }
  }, Beat);

  function show(state) {
    const text = texts[state] ?? "";
    if (byId("state").textContent !== text) {
      byId("state").textContent = text;
    }

    document.body.dataset.state = state;
  }

  function complain(text, again) {
    byId("problem-text").textContent = text;
    byId("problem").hidden = !text;
    byId("retry").onclick = again;
    byId("retry").hidden = !again;
  }

  async function call(method, path, body) {
    return fetch(path, {
      method,
      credentials: "same-origin",
      headers: { ...(body ? { "Content-Type": "application/json" } : {}), ...(given ? { Authorization: `Bearer ${given.token}` } : {}) },
      body: body ? JSON.stringify(body) : undefined,
    });
  }

  async function tokenFor(more) {
    const response = await fetch("/api/directline/token", {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ invite, code: null, locale: settings.locale, ...more }),
    });
    if (response.ok) {
      return response.json();
    }

    const problem = await response.json().catch(() => ({}));
    throw Object.assign(new Error(problem.detail ?? response.statusText), { status: response.status, errors: problem.errors, wait: Number(response.headers.get("Retry-After")) });
  }

  function look() {
    const style = getComputedStyle(document.documentElement);
    const color = name => style.getPropertyValue(`--${name}`).trim();
    const scale = Number(kept.get("size") ?? 1);
    return {
      accent: color("brand"), backgroundColor: color("ground"), subtle: color("soft"), primaryFont: "inherit", fontSizeSmall: "87.5%",
      bubbleBackground: color("paper"), bubbleTextColor: color("ink"), bubbleBorderColor: color("line"), bubbleBorderRadius: 12, bubbleMaxWidth: 560 * scale, bubbleMinHeight: 36,
      bubbleFromUserBackground: color("brand"), bubbleFromUserTextColor: color("on-brand"), bubbleFromUserBorderRadius: 12, bubbleFromUserBorderColor: color("brand"),
      suggestedActionLayout: "flow", suggestedActionBorderRadius: 10, suggestedActionBackgroundColor: color("paper"), suggestedActionTextColor: color("brand"), suggestedActionBorderColor: color("brand"),
      suggestedActionBackgroundColorOnHover: color("note"), suggestedActionBackgroundColorOnActive: color("note"), suggestedActionBackgroundColorOnFocus: color("paper"), suggestedActionHeight: "auto",
      sendBoxBackground: color("paper"), sendBoxTextColor: color("ink"), sendBoxPlaceholderColor: color("soft"), sendBoxButtonColor: color("brand"), sendBoxBorderTop: `1px solid ${color("line")}`,
      timestampColor: color("soft"), hideScrollToEndButton: false, paddingRegular: 10, rootHeight: "100%", rootWidth: "100%", transcriptOverlayButtonBackground: color("brand"), transcriptOverlayButtonColor: color("on-brand"),
      cardEmphasisBackgroundColor: color("note"), cardPushButtonBackgroundColor: color("brand"), cardPushButtonTextColor: color("on-brand"), markdownRespectCRLF: true, enableUploadThumbnail: false,
      connectivityTextSize: "87.5%", showSpokenText: false, groupTimestamp: 300000, transcriptVisualKeyboardIndicatorColor: color("brand"),
    };
  }

  function cards() {
    const style = getComputedStyle(document.documentElement);
    const color = name => style.getPropertyValue(`--${name}`).trim();
    const tone = name => ({ default: color(name), subtle: color("soft") });
    const colors = { default: tone("ink"), dark: tone("ink"), light: tone("ink"), accent: tone("brand"), good: tone("brand"), warning: tone("bad"), attention: tone("bad") };
    return {
      fontFamily: "inherit", supportsInteractivity: true, textBlock: { headingLevel: 3 }, spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 12 },
      actions: { actionsOrientation: "horizontal", actionAlignment: "stretch", buttonSpacing: 8, maxActions: 8, showCard: { actionMode: "inline", inlineTopMargin: 10 } },
      containerStyles: { default: { backgroundColor: color("paper"), foregroundColors: colors }, emphasis: { backgroundColor: color("note"), foregroundColors: colors } },
    };
  }

  function render() {
    window.WebChat.renderWebChat(
      {
        directLine: line, store, nonce, locale: settings.chatLocale, dir: settings.dir, styleOptions: look(), adaptiveCardsHostConfig: cards(),
        userID: given.user_id, sendTypingIndicator: false,
      },
      byId("chat"),
    );
  }

  // A connection of its own for each try: one that has ended never comes back by itself.
  async function connect(more = {}) {
    const mine = ++generation;
    const draft = more.new_conversation ? "" : store?.getState().sendBoxValue;
    socket = null;
    lostAt = 0;
    complain("");
    show(more.new_conversation || (!line && retries === 0) ? "connecting" : "reconnecting");
    try {
      const answer = await tokenFor(more);
      if (mine !== generation) {
        return;
      }

      line?.end?.();
      given = answer;
      line = window.WebChat.createDirectLine({ token: given.token, conversationId: given.conversation_id, watermark: "", domain: given.domain, webSocket: true });
      store = window.WebChat.createStore();
      if (draft) {
        store.dispatch({ type: "WEB_CHAT/SET_SEND_BOX", payload: { text: draft } });
      }

      line.connectionStatus$.subscribe(status => mine === generation && changed(status));
      byId("door").hidden = true;
      byId("chat").hidden = false;
      render();
    } catch (error) {
      if (mine === generation) {
        failed(error);
      }
    }
  }

  function changed(status) {
    if (Broken.has(status)) {
      again();
    } else if (status === Online && !socket) {
      lostAt ||= Date.now();
    }
  }

  function again() {
    show("reconnecting");
    const wait = Math.min(30000, 1000 * 2 ** retries++) * (0.75 + Math.random() / 2);
    const mine = generation;
    setTimeout(() => mine === generation && !socket && connect(), wait);
  }

  function failed(error) {
    if (error.errors?.code || (invite && (error.status === 403 || error.status === 429))) {
      ask(error);
    } else if (invite && error.status === 404) {
      show("");
      complain(texts.invite_unusable);
    } else if (error.status && error.status < 500 && error.status !== 429) {
      show("");
      complain(error.message, () => connect());
    } else {
      if (retries > 3) {
        complain(texts.failed, () => { retries = 0; connect(); });
      }

      again();
    }
  }

  function ask(error) {
    show("");
    byId("chat").hidden = true;
    byId("door").hidden = false;
    byId("door-problem").textContent = error.status === 429 ? texts.code_locked.replace("{{minutes}}", Math.max(1, Math.ceil((error.wait || 900) / 60)))
      : error.status === 403 ? texts.code_wrong : "";
    byId("code").value = "";
    byId("code").focus();
  }

  byId("door").addEventListener("submit", event => {
    event.preventDefault();
    connect({ code: byId("code").value.trim() });
  });

  function confirm(text) {
    const dialog = byId("ask");
    byId("ask-text").textContent = text;
    dialog.returnValue = "no";
    dialog.showModal();
    dialog.querySelector("button").focus();
    return new Promise(resolve => dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true }));
  }

  function openPanel(open) {
    byId("panel").hidden = !open;
    byId("options").setAttribute("aria-expanded", String(open));
  }

  byId("options").addEventListener("click", () => openPanel(byId("panel").hidden));
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && !byId("panel").hidden) {
      openPanel(false);
      byId("options").focus();
    } else if (event.key === "Escape" && framed && !byId("ask").open) {
      tell("close");
    }
  });
  document.addEventListener("click", event => {
    if (!event.target.closest(".menu")) {
      openPanel(false);
    }
  });

  function act(id, action) {
    byId(id).addEventListener("click", async () => {
      openPanel(false);
      byId("options").focus();
      try {
        await action();
      } catch {
        complain(texts.not_done);
      }
    });
  }

  async function read() {
    const response = await call("GET", "/api/directline/conversation");
    if (!response.ok) {
      throw new Error(response.statusText);
    }

    return response.json();
  }

  act("over", async () => {
    if (await confirm(texts.start_over_ask)) {
      retries = 0;
      await connect({ new_conversation: true });
    }
  });

  act("download", async () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(await read(), null, 2)], { type: "application/json" }));
    link.download = "conversation.json";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });

  act("delete", async () => {
    if (!await confirm(texts.delete_ask)) {
      return;
    }

    const response = await call("DELETE", "/api/directline/conversation");
    if (!response.ok) {
      throw new Error(response.statusText);
    }

    generation++;
    line?.end?.();
    line = socket = null;
    lostAt = 0;
    byId("chat").hidden = true;
    byId("chat").replaceChildren();
    show("");
    complain(texts.deleted, () => location.assign(location.pathname + location.search));
    byId("retry").textContent = texts.begin_again;
    byId("retry").focus();
  });

  act("print", async () => {
    const paper = byId("paper");
    const head = document.createElement("h2");
    head.textContent = texts.my_answers;
    const list = document.createElement("ol");
    let asked = "";
    for (const message of (await read()).messages.filter(message => message.text)) {
      if (message.role !== "user") {
        // Below its first line stands what could be chosen.
        asked = message.text.trim().split("\n")[0];
        continue;
      }

      const item = document.createElement("li");
      const question = document.createElement("p");
      question.textContent = asked;
      const time = document.createElement("time");
      time.dateTime = message.timestamp;
      time.textContent = new Date(message.timestamp).toLocaleString(settings.locale);
      item.append(question, message.text, time);
      list.append(item);
    }

    paper.replaceChildren(head, list.children.length ? list : document.createTextNode(texts.nothing_yet));
    window.print();
  });

  function resize(value) {
    document.documentElement.style.setProperty("--scale", value);
    byId("size").value = value;
  }

  byId("size").addEventListener("change", () => {
    kept.set("size", byId("size").value);
    resize(byId("size").value);
    if (line) {
      render();
    }
  });

  byId("language").addEventListener("change", () => {
    query.set("lang", byId("language").value);
    location.search = query;
  });

  byId("hide-notice").addEventListener("click", () => {
    kept.set("notice", "hidden");
    byId("notice").hidden = true;
    byId("chat").focus();
  });

  dark.addEventListener("change", () => line && render());

  // After a sleep timers may have stood still for hours: do not wait for them.
  for (const name of ["online", "visibilitychange"]) {
    (name === "online" ? window : document).addEventListener(name, () => {
      if (!document.hidden && document.body.dataset.state === "reconnecting") {
        retries = 0;
        connect();
      }
    });
  }

  window.addEventListener("offline", () => socket && lost());

  // In a frame: docs/web.md has the messages. Only a page that may frame this one gets them.
  function tell(type) {
    if (framed && settings.parent) {
      window.parent.postMessage({ source: "exitbot", type }, settings.parent);
    }
  }

  window.addEventListener("message", event => {
    if (framed && event.source === window.parent && event.origin === settings.parent && event.data?.source === "exitbot-host" && event.data.type === "focus") {
      (document.querySelector("#chat [data-id=webchat-sendbox-input], #chat form input, #chat textarea") ?? byId("chat")).focus();
    }
  });

  // What Azure keeps is not ours to show or delete; what the service keeps goes by "delete my data".
  for (const id of ["download", "print", "delete"]) {
    byId(id).hidden = settings.isElsewhere;
  }

  document.body.classList.toggle("framed", framed);
  resize(kept.get("size") ?? "1");
  byId("notice").hidden = kept.get("notice") === "hidden";
  if (window.WebChat) {
    connect();
  } else {
    complain(texts.bundle_missing);
  }
})();
