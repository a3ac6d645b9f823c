package dgram4j.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A debugger's side of the Chrome DevTools protocol: sends commands, waits for messages.
final class DebuggerClient implements WebSocket.Listener, AutoCloseable {
    private static final int LIMIT_SECONDS = 60;

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private int lastId;

    DebuggerClient(String url) {
        socket = http.newWebSocketBuilder().buildAsync(URI.create(url), this).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            messages.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    /// Sends a command and waits for its answer.
    ///
    /// @param parameters JSON
    String call(String method, String parameters) throws InterruptedException {
        int id = ++lastId;
        socket.sendText("{\"id\":%d,\"method\":\"%s\",\"params\":%s}"
                .formatted(id, method, parameters), true).join();
        return await("\"id\":" + id + "[,}]");
    }

    /// Waits for an event.
    String event(String method) throws InterruptedException {
        return await("\"method\":\"" + Pattern.quote(method) + "\"");
    }

    // What comes before is of no interest.
    private String await(String pattern) throws InterruptedException {
        Pattern wanted = Pattern.compile(pattern);
        while (true) {
            String message = messages.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException("no message with " + pattern);
            }
            if (wanted.matcher(message).find()) {
                return message;
            }
        }
    }

    /// The first string a message has under a name.
    static String text(String message, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(message);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + message);
        }
        return found.group(1);
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }
}
