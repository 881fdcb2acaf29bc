"use strict";
// <script src="https://…/embed.js" async></script> puts a button and a panel into a page. It defines the element exitbot-chat and nothing else.
(() => {
  const script = document.currentScript;
  const home = new URL(script.src);
  const texts = /*texts*/{};

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; position: fixed; inset-block-end: 1rem; inset-inline-end: 1rem; z-index: 2147483000; font: 16px/1.4 system-ui, sans-serif; }
    :host([position=start]) { inset-inline-end: auto; inset-inline-start: 1rem; }
    button { all: unset; box-sizing: border-box; cursor: pointer; inline-size: 56px; block-size: 56px; border-radius: 50%; background: #1f5a4d; color: #fff; display: grid; place-items: center; box-shadow: 0 4px 16px #0004; }
    button:focus-visible { outline: 3px solid #8fd0bd; outline-offset: 2px; }
    svg { inline-size: 28px; block-size: 28px; fill: currentColor; }
    iframe { display: none; position: absolute; inset-block-end: 68px; inset-inline-end: 0; inline-size: min(400px, calc(100vw - 2rem)); block-size: min(640px, calc(100dvh - 6rem)); border: 1px solid #0003; border-radius: 12px; background: Canvas; box-shadow: 0 8px 40px #0004; }
    :host([position=start]) iframe { inset-inline-end: auto; inset-inline-start: 0; }
    :host([open]) iframe { display: block; }
    @media (forced-colors: active) { button { border: 2px solid ButtonText; } }`);

  class ExitBotChat extends HTMLElement {
    #button;
    #frame;
    #before;
    #heard = event => this.#hear(event);

    connectedCallback() {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      if (!this.#button) {
        this.#button = document.createElement("button");
        this.#button.type = "button";
        this.#button.innerHTML = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H9l-5 4v-4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Z"/></svg>';
        this.#button.addEventListener("click", () => this.toggle());
        root.append(this.#button);
      }

      addEventListener("message", this.#heard);
      this.#name();
    }

    disconnectedCallback() {
      removeEventListener("message", this.#heard);
    }

    get isOpen() {
      return this.hasAttribute("open");
    }

    open() {
      if (this.isOpen) {
        return;
      }

      this.#before = document.activeElement;
      if (!this.#frame) {
        this.#frame = document.createElement("iframe");
        const address = new URL("/", home);
        address.searchParams.set("origin", location.origin);
        for (const name of ["lang", "invite"]) {
          if (this.getAttribute(name)) {
            address.searchParams.set(name, this.getAttribute(name));
          }
        }

        this.#frame.src = address;
        this.#frame.title = this.getAttribute("label") ?? "ExitBot";
        this.#frame.allow = "";
        this.#frame.referrerPolicy = "origin";
        this.shadowRoot.append(this.#frame);
      }

      this.setAttribute("open", "");
      this.#name();
      this.#frame.focus();
      this.#say("focus");
      this.dispatchEvent(new CustomEvent("exitbot-open", { bubbles: true }));
    }

    close() {
      if (!this.isOpen) {
        return;
      }

      this.removeAttribute("open");
      this.#name();
      (this.#before?.isConnected && this.#before !== document.body ? this.#before : this.#button).focus();
      this.dispatchEvent(new CustomEvent("exitbot-close", { bubbles: true }));
    }

    toggle() {
      return this.isOpen ? this.close() : this.open();
    }

    #say(type) {
      this.#frame?.contentWindow?.postMessage({ source: "exitbot-host", type }, home.origin);
    }

    #hear(event) {
      if (event.origin !== home.origin || event.source !== this.#frame?.contentWindow || event.data?.source !== "exitbot") {
        return;
      }

      if (event.data.type === "close") {
        this.close();
      } else if (event.data.type === "ready" && this.isOpen) {
        this.#say("focus");
      }

      this.dispatchEvent(new CustomEvent("exitbot-message", { bubbles: true, detail: { type: event.data.type } }));
    }

    #name() {
      const language = (this.getAttribute("lang") ?? document.documentElement.lang ?? navigator.language).split("-")[0].toLowerCase();
      const [open, close] = texts[language] ?? texts.en;
      this.#button.setAttribute("aria-label", this.isOpen ? close : open);
      this.#button.setAttribute("aria-expanded", String(this.isOpen));
    }
  }

  if (!customElements.get("exitbot-chat")) {
    customElements.define("exitbot-chat", ExitBotChat);
  }

  function put() {
    if (script?.dataset.manual === undefined && !document.querySelector("exitbot-chat")) {
      const chat = document.createElement("exitbot-chat");
      for (const name of ["lang", "invite", "label", "position"]) {
        if (script?.dataset[name]) {
          chat.setAttribute(name, script.dataset[name]);
        }
      }

      document.body.append(chat);
    }
  }

  if (document.body) {
    put();
  } else {
    addEventListener("DOMContentLoaded", put, { once: true });
  }
})();
