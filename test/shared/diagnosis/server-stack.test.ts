import { describe, expect, it, test } from 'vitest';
import { explain } from './make-exchange.ts';

const stackOf = (body: string, type: string, status = 500) =>
  explain({ status, headers: [['Content-Type', type]], body }).serverStack;

const JAVA = [
  'java.lang.IllegalStateException: no bulb in socket 7',
  '\tat java.base/java.util.Objects.requireNonNull(Objects.java:233)',
  '\tat org.springframework.web.method.Handler.invoke(Handler.java:205)',
  '\tat com.lamps.shop.SocketService.light(SocketService.java:41)',
  '\tat com.lamps.shop.ShopController.show(ShopController.java:19)',
].join('\n');

describe('where a program failed', () => {
  test.each<[string, string, string, string]>([
    [
      'Python, whose last step is the nearest',
      'text/plain',
      [
        'Traceback (most recent call last):',
        '  File "/usr/lib/python3.12/wsgiref/handlers.py", line 137, in run',
        '    self.result = application(self.environ)',
        '  File "/srv/lamps/views.py", line 12, in show',
        '    light(socket)',
        '  File "/srv/lamps/sockets.py", line 41, in light',
        '    bulb.on()',
        '  File "/srv/venv/lib/python3.12/site-packages/bulbs/core.py", line 5, in on',
        'lamps.BulbError: no bulb in socket 7',
      ].join('\n'),
      'File "/srv/lamps/sockets.py", line 41, in light',
    ],
    ['Java', 'text/plain', JAVA, 'com.lamps.shop.SocketService.light(SocketService.java:41)'],
    [
      'Spring Boot, in its trace',
      'application/json',
      JSON.stringify({
        timestamp: '2031-05-09T12:00:00.000+00:00',
        status: 500,
        error: 'Internal Server Error',
        trace: JAVA,
        path: '/sockets/7',
      }),
      'com.lamps.shop.SocketService.light(SocketService.java:41)',
    ],
    [
      '.NET, as Web API writes it',
      'application/json',
      JSON.stringify({
        Message: 'An error has occurred.',
        ExceptionMessage: 'No bulb in socket 7.',
        ExceptionType: 'System.InvalidOperationException',
        StackTrace: [
          '   at System.Linq.Enumerable.First[TSource](IEnumerable`1 source)',
          '   at Lamps.Shop.Sockets.Light(Int32 id) in C:\\build\\Sockets.cs:line 41',
        ].join('\r\n'),
      }),
      'Lamps.Shop.Sockets.Light(Int32 id) in C:\\build\\Sockets.cs:line 41',
    ],
    [
      'Express, in a page',
      'text/html',
      '<!DOCTYPE html><html><head><title>Error</title></head><body><pre>TypeError: no bulb in &quot;7&quot;<br> &nbsp; &nbsp;at Layer.handle (/srv/lamps/node_modules/express/lib/layer.js:95:5)<br> &nbsp; &nbsp;at light (/srv/lamps/sockets.js:41:9)</pre></body></html>',
      'light (/srv/lamps/sockets.js:41:9)',
    ],
    [
      'PHP, as Laravel lists it',
      'application/json',
      JSON.stringify({
        message: 'No bulb.',
        exception: 'Lamps\\BulbException',
        file: '/srv/lamps/app/Socket.php',
        line: 41,
        trace: [
          {
            file: '/srv/lamps/vendor/laravel/framework/src/Illuminate/Routing/Route.php',
            line: 261,
            function: 'run',
          },
          { file: '/srv/lamps/app/Shop.php', line: 9, function: 'light', class: 'Lamps\\Socket', type: '->' },
        ],
      }),
      '/srv/lamps/app/Shop.php(9): Lamps\\Socket->light',
    ],
    [
      'Ruby, as Rails lists it',
      'application/json',
      JSON.stringify({
        status: 500,
        error: 'Internal Server Error',
        exception: "#<NoMethodError: undefined method `on' for nil>",
        traces: {
          'Application Trace': [{ id: 1, trace: "app/models/socket.rb:41:in `light'" }],
          'Full Trace': [
            { id: 0, trace: "/usr/lib/ruby/gems/3.3.0/gems/rack-3.0/lib/rack.rb:9:in `call'" },
            { id: 1, trace: "app/models/socket.rb:41:in `light'" },
          ],
        },
      }),
      "app/models/socket.rb:41:in `light'",
    ],
    [
      'Go',
      'text/plain',
      [
        'panic: no bulb in socket 7',
        '',
        'goroutine 34 [running]:',
        'net/http.(*conn).serve.func1()',
        '\t/usr/local/go/src/net/http/server.go:1868 +0xb9',
        'main.light(0x7)',
        '\t/srv/lamps/sockets.go:41 +0x1d',
      ].join('\n'),
      '/srv/lamps/sockets.go:41 +0x1d',
    ],
    [
      'a comment in a page',
      'text/html',
      `<!doctype html><html><head><title>Oh no</title></head><body><h1>Oh no</h1><!--\n${JAVA}\n--></body></html>`,
      'com.lamps.shop.SocketService.light(SocketService.java:41)',
    ],
    [
      'XML',
      'application/xml',
      `<Error><Message>No bulb.</Message><StackTrace>${JAVA}</StackTrace></Error>`,
      'com.lamps.shop.SocketService.light(SocketService.java:41)',
    ],
  ])('%s', (_name, type, body, ownFrame) => {
    const stack = stackOf(body, type);
    expect(stack?.ownFrame).toBe(ownFrame);
    expect(stack?.text).toContain(ownFrame);
  });

  it('is told without a step of its own where only libraries are named', () => {
    const body = 'java.lang.OutOfMemoryError: heap\n\tat java.util.Arrays.copyOf(Arrays.java:3512)';
    expect(stackOf(body, 'text/plain')).toEqual({ text: body, ownFrame: null });
  });

  it.each<[string, string]>([
    ['words', 'No lamp at the door (see line 7), and none at home: try at 10:30:15.'],
    ['a list of steps', 'Please:\n#1 open the door\n#2 go in\nat noon (12:00)'],
    ['JSON', '{"error":"trace failed","trace":["a1b2c3"],"stack":null}'],
  ])('is nothing where there are %s', (_name, body) => {
    expect(stackOf(body, body.startsWith('{') ? 'application/json' : 'text/plain')).toBeNull();
  });

  it('is not looked for in a success, whose data may hold one', () => {
    expect(stackOf(JSON.stringify({ log: JAVA }), 'application/json', 200)).toBeNull();
  });
});

describe('a message that a program has put its stack into', () => {
  const messageOf = (message: string) =>
    explain({
      status: 500,
      headers: [['Content-Type', 'application/json']],
      body: JSON.stringify({ code: 'E7', message }),
    }).errors.map((error) => error.message);

  it.each([
    ['over several lines', JAVA, 'java.lang.IllegalStateException: no bulb in socket 7'],
    [
      'in one line',
      'no bulb in socket 7 at com.lamps.shop.SocketService.light(SocketService.java:41) at com.lamps.Main.main(Main.java:3)',
      'no bulb in socket 7',
    ],
    [
      'as Python does',
      'Traceback (most recent call last):\n  File "lamps.py", line 41, in light\n    bulb.on()\nlamps.BulbError: no bulb in socket 7',
      'lamps.BulbError: no bulb in socket 7',
    ],
    [
      'as Node does',
      'TypeError: no bulb\n    at light (/srv/lamps/sockets.js:41:9)\n    at node:internal/main:3:4',
      'TypeError: no bulb',
    ],
  ])('%s is its words alone', (_name, message, expected) => {
    expect(messageOf(message)).toEqual([expected]);
  });

  it('stays as it is where it only has several lines', () => {
    const message = 'Three lamps are dark:\n- at the door\n- at the window (2)\n- in the hall';
    expect(messageOf(message)).toEqual([message]);
  });
});
