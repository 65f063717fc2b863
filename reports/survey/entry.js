"use strict";
const go = () => {
  const code = location.hash.slice(1);
  if (!code) return;
  history.replaceState(null, "", location.pathname + location.search);
  document.getElementById("paste").hidden = true;
  document.getElementById("going").hidden = false;
  const form = document.getElementById("link");
  form.elements.code.value = code;
  form.submit();
};
addEventListener("hashchange", go);
go();