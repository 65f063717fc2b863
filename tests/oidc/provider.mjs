// A real OpenID provider for tests: node provider.mjs '{"port": 3000, "back": "http://…", "people": {"a@b": {"groups": []}}}'.
// Its own small pages ask for an address as the login, and take any password.
import Provider from "oidc-provider";

const { port, back, people } = JSON.parse(process.argv[2]);
const provider = new Provider(`http://localhost:${port}`, {
  clients: [{ client_id: "pulse", client_secret: "s3cret &+%", redirect_uris: [back] }],
  scopes: ["openid", "email", "groups"],
  claims: { email: ["email", "email_verified"], groups: ["groups"] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: true } },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: id, email_verified: true, ...people[id] }),
  }),
});
provider.listen(port, () => console.log("ready"));
