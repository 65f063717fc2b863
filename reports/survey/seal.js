"use strict";
// Seals what was filled in to the wave's key before it leaves the browser: HPKE (RFC 9180), base
// mode, with X25519, HKDF-SHA256 and AES-256-GCM. Where a browser cannot do that, the form stays as
// it is. Served without its comments and indents, which is why a comment has a line of its own.
{
const D = document, S = crypto.subtle, none = new Uint8Array(32);
const $ = id => D.getElementById(id), all = css => [...D.querySelectorAll(css)];
const KEM = "HPKE-v1KEM\0 ", SUITE = "HPKE-v1HPKE\0 \0\x01\0\x02";
const join = (...parts) => new Blob(parts).arrayBuffer();
const key = (raw, name, use) => S.importKey("raw", raw, {name, hash: "SHA-256"}, false, use);
// LabeledExtract from nothing but a label, and LabeledExtract with LabeledExpand
const hash = async of => S.sign("HMAC", await key(none, "HMAC", ["sign"]), await join(SUITE + of));
const derive = async (suite, salt, label, from, name, info, n) => S.deriveBits({name: "HKDF",
  hash: "SHA-256", salt, info: await join("\0" + String.fromCharCode(n) + suite + name, info)},
  await key(await join(suite + label, from), "HKDF", ["deriveBits"]), 8 * n);

const seal = async content => {
  const {to, wave, size} = $("seal").dataset, pk = Uint8Array.from(atob(to), c => c.charCodeAt());
  const own = await S.generateKey("X25519", true, ["deriveBits"]);
  const enc = await S.exportKey("raw", own.publicKey);
  const dh = {name: "X25519", public: await key(pk, "X25519", [])};
  const shared = await derive(KEM, none, "eae_prk", await S.deriveBits(dh, own.privateKey, 256),
    "shared_secret", await join(enc, pk), 32);
  const info = await join("\0", await hash("psk_id_hash"), await hash("info_hashsdt-pulse sheet v2"));
  const secret = (name, n) => derive(SUITE, shared, "secret", "", name, info, n);
  const json = new Uint8Array(await join(JSON.stringify(content))), sheet = new Uint8Array(+size);
  sheet.set([json.length >> 8, json.length]);
  // Throws when it is too long
  sheet.set(json, 2);
  const sealed = await S.encrypt({name: "AES-GCM", iv: await secret("base_nonce", 12),
    additionalData: await join(wave)}, await key(await secret("key", 32), "AES-GCM", ["encrypt"]), sheet);
  return btoa(String.fromCharCode(...new Uint8Array(await join(enc, sealed))))
    .replace(/[+/=]/g, c => ({"+": "-", "/": "_"})[c] || "");
};

// Shows the page's own words, as the server's page that asks again does
const tell = (why, blanks = []) => {
  const says = $("says-" + why), [sum, ...counts] = says.content.cloneNode(true).children, [heading] = sum.children;
  if (counts[0]) heading.textContent = counts[blanks.length - 1].textContent;
  all(".sum").map(old => old.remove());
  all("h1")[0].after(sum);
  all(".sum li").map((li, at) => blanks.includes(at) || li.remove());
  all(".q").map(box => {
    const link = all(".sum a").find(a => box.contains($(a.hash.slice(1))));
    const error = box.querySelector(".err");
    error.textContent = link?.textContent;
    error.hidden = !box.classList.toggle("fix", !!link);
  });
  $("anyway").hidden = why != "check";
  D.title = says.title.replace("%", heading.textContent);
  sum.focus();
};

// The other language comes without what was filled in, which stays here
const turn = async lang => {
  const body = new URLSearchParams({code: $("seal").elements.code.value, lang});
  const page = new DOMParser().parseFromString(
    await (await fetch("/s" + location.search, {method: "POST", body})).text(), "text/html");
  const old = [...$("f").elements];
  page.getElementById("sealed").hidden = false;
  D.body.replaceWith(page.body);
  D.title = page.title;
  D.documentElement.lang = lang;
  [...$("f").elements].map((now, at) => {
    now.checked = old[at].checked;
    if (now.id == "comment") now.value = old[at].value;
  });
  all(".lang button")[0].focus();
};

let sending;
const send = async event => {
  event.preventDefault();
  const {name, value} = event.submitter, form = $("seal"), box = $("comment");
  if (name == "lang") return turn(value).catch(() => tell("language"));
  const chosen = all("fieldset").map(one => one.querySelector(":checked")?.value);
  const a = chosen.map(value => +value || 0), blanks = [...a.keys()].filter(at => !chosen[at]);
  // As the server reads a comment
  const c = (box?.value || "").toWellFormed().replace(/[^\P{Cc}\n]/gu, " ").trim();
  if (!a.some(Boolean)) return tell("empty");
  if ([...c].length > box?.maxLength) return tell("long");
  if (blanks[0] >= 0 && name != "confirm") return tell("check", blanks);
  if (sending) return;
  // Somebody who stopped a slow page can press again
  sending = setTimeout(() => sending = 0, 5000);
  try {
    form.elements.sealed.value = await seal({a, c: c || undefined});
    form.submit();
  } catch {
    D.onsubmit = null;
    $("sealed").hidden = true;
    tell("unsealed");
  }
};

// A trial of everything: whoever cannot seal keeps the plain form
seal(0).then(() => {
  D.onsubmit = send;
  $("sealed").hidden = false;
}, () => {});
}
