"use strict";
(() => {
  const byId = id => document.getElementById(id);
  let conversation;

  function element(name, text, className) {
    const made = document.createElement(name);
    made.textContent = text;
    made.className = className ?? "";
    return made;
  }

  function show(activity, who) {
    const item = document.createElement("li");
    const buttons = (activity.suggestedActions?.actions ?? []).map(action => action.title).join(" · ");
    item.append(element("p", `${who}: ${activity.text ?? activity.summary ?? activity.type}${buttons ? ` [${buttons}]` : ""}`, who));
    const details = document.createElement("details");
    details.append(element("summary", "JSON"), element("pre", JSON.stringify(activity, null, 2)));
    item.append(details);
    byId("activities").append(item);
    item.scrollIntoView({ block: "nearest" });
  }

  function addressed(activity) {
    const channel = byId("channel").value;
    const user = byId("user").value || "tester";
    const teams = channel === "msteams";
    return {
      channelId: channel, serviceUrl: `${location.origin}/test`, locale: byId("locale").value, id: crypto.randomUUID(), timestamp: new Date().toISOString(),
      from: { id: user, name: user, role: "user", ...(teams ? { aadObjectId: user } : {}) }, recipient: { id: "exitbot", name: "ExitBot", role: "bot" },
      conversation: { id: conversation, ...(teams ? { tenantId: "test-tenant", conversationType: "personal" } : {}) },
      ...(teams ? { channelData: { tenant: { id: "test-tenant" } } } : {}),
      ...activity, deliveryMode: "expectReplies",
    };
  }

  async function send(activity) {
    const mine = conversation;
    const sent = addressed(activity);
    show(sent, "person");
    try {
      const response = await fetch("/api/messages", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(sent) });
      const answer = await response.json().catch(() => ({ status: response.status }));
      if (mine === conversation) {
        (answer.activities ?? [{ type: `${response.status}`, text: answer.detail }]).forEach(reply => show(reply, "bot"));
        await look(sent.channelId);
      }
    } catch (problem) {
      show({ type: "no answer", text: problem.message }, "service");
    }
  }

  async function look(channel) {
    const response = await fetch(`/test/state?channel=${encodeURIComponent(channel)}&conversation=${encodeURIComponent(conversation)}`);
    const seen = await response.json();
    byId("state").textContent = JSON.stringify(seen.state ?? seen, null, 2);
    byId("calls").replaceChildren(...(seen.model_calls ?? []).map(call => {
      const item = document.createElement("li");
      const details = document.createElement("details");
      details.append(element("summary", `${call.model}, ${call.latency_ms} ms`), element("pre", `${call.request ?? ""}\n\n${call.response ?? ""}`));
      item.append(details);
      return item;
    }));
  }

  function begin() {
    conversation = crypto.randomUUID();
    byId("activities").replaceChildren();
    return send({ type: "conversationUpdate", membersAdded: [{ id: byId("user").value || "tester" }, { id: "exitbot" }] });
  }

  byId("form").addEventListener("submit", event => {
    event.preventDefault();
    const text = byId("text").value.trim();
    if (!text) {
      return;
    }

    byId("text").value = "";
    try {
      send(text.startsWith("{") ? JSON.parse(text) : { type: "message", text });
    } catch (problem) {
      show({ type: "not JSON", text: problem.message }, "person");
    }
  });
  byId("fresh").addEventListener("click", begin);
  byId("channel").addEventListener("change", begin);
  begin();
})();
