/** What --help prints: how a command is written, in 80 columns. */
const all = `Plaincall sends an API request and explains in plain words what came back.

  plaincall                    open the app
  plaincall send REQUEST       send a request file (.yml) or an address, and
                               explain the answer
  plaincall explain [FILE]     explain an answer that came from elsewhere
  plaincall check-json [FILE]  find what is wrong in a JSON text
  plaincall sandbox            run the API to practise on

Options of the app itself:
  --browser, --desktop         show it in a browser, or in the desktop window;
                               PLAINCALL_HOST=browser or desktop says the same
  --port N                     the port of the browser host
  --no-open                    print the address and start no browser
  --help, --version

"plaincall COMMAND --help" tells more about a command.

Exit codes: 0 done, whatever the server answered; 1 no answer came, or a check
found something; 2 the command was not written as it has to be.
PLAINCALL_HOME=FOLDER keeps all of the app's own data in that folder.`;

const send = `plaincall send REQUEST [options]

REQUEST is a request file of a collection (.yml) or an address. An address
without http:// or https:// gets http:// on this computer, https:// elsewhere.

  -X METHOD           the method; without it GET, or POST where there is a body
  -H 'Name: value'    a header; may be given several times
  -H 'Name:'          leave a header out that would be sent by itself
  -d BODY             the body, sent as it is typed. What reads as JSON gets
                      Content-Type: application/json, unless -H gives another.
                      Nothing is read from files: -d @name sends "@name"
  -F name=text        a part of a body of several; -F name=@file sends a file
  -T FILE             the file is the body, exactly as it is
  -x, --proxy URL     go through this proxy (http://, https:// or socks5://);
                      -x '' goes straight. Without it HTTPS_PROXY, HTTP_PROXY
                      and ALL_PROXY count, then the settings of the app
  --noproxy LIST      hosts that are reached straight, commas between; * for all
  --cacert FILE       trust the authorities in this file too
  --cert FILE         show this certificate, with its key in --key FILE or in
                      the same file, and its passphrase in --pass; .p12 and
                      .pfx are told by their names or by --cert-type P12
  --tlsv1.3           speak no older TLS; --tlsv1.0 allows what is unsafe by now
  --env NAME          the environment of the collection whose variables count
  --var name=value    a variable for this time; wins over every other
  --profile NAME      explain with what is known of that system: Dexatel,
                      Centercode, Jira, Slack, Salesforce, one of your own;
                      or none. Without it the system is recognised
  --http1.1, --http2  speak that version of HTTP and no other
  --max-size SIZE     keep so much of the answer: bytes, or 500k, 20M, 2G
  --fix N             apply the suggestion with that number and send again;
                      where it is to wait, wait (30 seconds at most)
  --json              print one JSON document: the explanation, with what was
                      sent and received under "record"

The request file is never changed. Messages go to standard error.`;

const explain = `plaincall explain [FILE] [--profile NAME] [--json]

Explains an answer that Plaincall did not send: a raw HTTP answer (as curl -i
prints it), a HAR file, a saved record, or just the text of an error. Without
FILE, or with "-", it is read from standard input.

  --profile NAME      explain with what is known of that system: Dexatel,
                      Centercode, Jira, Slack, Salesforce, one of your own;
                      or none. Without it the system is recognised
  --json              print the explanation as one JSON document`;

const checkJson = `plaincall check-json [FILE] [--repair] [--json]

Says whether a text is JSON; where it is not, at which line and column, and what
would mend it. Without FILE, or with "-", it is read from standard input.

  --repair            print the text with the sure repairs made as well
  --json              print { "valid": …, "problems": [{ "line", "column",
                      "message", "repair" }] }, and "repaired" with --repair

Exit code 1 where the text is not JSON.`;

const sandbox = `plaincall sandbox [--port N]

Runs the API to practise on by itself, on this computer only, until Ctrl+C.
Prints its address and its keys. What it holds is forgotten when it ends.

  --port N            the port; without it any that is free`;

export const helpTexts = {
  'help.all': all,
  'help.send': send,
  'help.explain': explain,
  'help.check-json': checkJson,
  'help.sandbox': sandbox,
} as const;
