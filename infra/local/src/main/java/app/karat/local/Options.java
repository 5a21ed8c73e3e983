package app.karat.local;

import app.karat.local.terminal.Refusal;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line. {@code --stop} and {@code --help} are answered by {@code ./run} itself.
 *
 * @param fresh delete all data first
 * @param detach return when all is healthy and leave Karat running
 * @param demo fill in the demo chains
 * @param ui start the site too
 * @param portBase the first of the ports, see {@code Addresses}
 */
public record Options(boolean fresh, boolean detach, boolean demo, boolean ui, int portBase) {

    static Options parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        Options options = new Options(false, false, true, true, 8080);
        while (!rest.isEmpty()) {
            String word = rest.pop();
            options = switch (word) {
                case "--fresh" -> new Options(true, options.detach, options.demo, options.ui, options.portBase);
                case "--detach" -> new Options(options.fresh, true, options.demo, options.ui, options.portBase);
                case "--no-demo" -> new Options(options.fresh, options.detach, false, options.ui, options.portBase);
                case "--no-ui" -> new Options(options.fresh, options.detach, options.demo, false, options.portBase);
                case "--port-base" ->
                    new Options(options.fresh, options.detach, options.demo, options.ui, port(rest.poll()));
                default ->
                    throw new Refusal("./run does not know '%s'; ./run --help lists what it knows.".formatted(word));
            };
        }
        return options;
    }

    private static int port(@Nullable String word) {
        if (word != null && word.matches("\\d{4,5}")) {
            int port = Integer.parseInt(word);
            if (port >= 1024 && port <= 64_000) {
                return port;
            }
        }
        throw new Refusal("--port-base needs a number between 1024 and 64000, for instance ./run --port-base 9080.");
    }
}
