// A real OpenID provider for tests: node provider.mjs '{"port": 3000, "back": "http://…", "people": {"a@b": {"groups": []}}}'.
// Its own page asks for an address, and believes it.
import Provider from "oidc-provider";

const { port, back, people } = JSON.parse(process.argv[2]);
const provider = new Provider(`http://localhost:${port}`, {
  clients: [{ client_id: "pulse", client_secret: "s3cret &+%", redirect_uris: [back] }],
  scopes: ["openid", "email", "groups"],
  claims: { email: ["email", "email_verified"], groups: ["groups"] },
  pkce: { required: () => true },
  cookies: { keys: ["for tests"], long: { sameSite: "lax" } },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/ask/${interaction.uid}` },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: id, email_verified: true, ...people[id] }),
  }),
  // Nobody is asked whether they agree.
  loadExistingGrant: async (ctx) => {
    const { client, session } = ctx.oidc;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope("openid email groups");
    await grant.save();
    return grant;
  },
});

provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith("/ask/")) return next();
  if (ctx.method === "GET" && !ctx.path.endsWith("/abort")) {
    ctx.type = "html";
    ctx.body = `<!doctype html><title>Who are you?</title><form method="post"><input name="login"><button>Sign in</button></form>
      <a href="${ctx.path}/abort">Stop</a>`;
    return;
  }
  let result = { error: "access_denied" };
  if (ctx.method === "POST") {
    let body = "";
    for await (const part of ctx.req) body += part;
    result = { login: { accountId: new URLSearchParams(body).get("login") } };
  }
  ctx.respond = false;
  await provider.interactionFinished(ctx.req, ctx.res, result);
});
provider.listen(port, () => console.log("ready"));
