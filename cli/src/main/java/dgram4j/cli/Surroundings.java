package dgram4j.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The environment as it was before `bin/jsrt` made it one in which the JVM starts, and reads and
/// writes UTF-8 as Node does whatever the locale.
final class Surroundings {
    private static final String LOCALE = "LC_ALL";

    /// The value of `LC_ALL`; not set if there was none.
    private static final String WAS_LOCALE = "jsrt.lcAll";

    /// The working directory, if it was removed.
    private static final String REMOVED_DIRECTORY = "jsrt.directory";

    private final Map<String, String> variables;

    private Surroundings(Map<String, String> variables) {
        this.variables = variables;
    }

    /// What `bin/jsrt` found, by what it told the JVM.
    static Surroundings ofProcess() {
        Map<String, String> variables = new HashMap<>(System.getenv());
        restore(variables);
        return new Surroundings(variables);
    }

    /// What these variables say.
    static Surroundings of(Map<String, String> variables) {
        return new Surroundings(variables);
    }

    /// Undoes in `variables` what `bin/jsrt` did, if it did.
    static void restore(Map<String, String> variables) {
        String was = System.getProperty(WAS_LOCALE);
        if (System.getProperty("jsrt.execPath") == null) {
            return;
        }
        if (was == null) {
            variables.remove(LOCALE);
        } else {
            variables.put(LOCALE, was);
        }
    }

    Map<String, String> variables() {
        return variables;
    }

    /// The user's language: what numbers and dates are written in unless a script names another.
    ///
    /// *Source:* POSIX, order of the variables; `C` is American English, as in Node's ICU.
    Locale language() {
        String name = "";
        for (String variable : new String[] {LOCALE, "LC_MESSAGES", "LANG"}) {
            name = variables.getOrDefault(variable, "");
            if (!name.isEmpty()) {
                break;
            }
        }
        int end = 0;
        while (end < name.length() && name.charAt(end) != '.' && name.charAt(end) != '@') {
            end++;
        }
        String tag = name.substring(0, end).replace('_', '-');
        if (tag.isEmpty() || tag.equals("C") || tag.equals("POSIX")) {
            return Locale.US;
        }
        Locale language = Locale.forLanguageTag(tag);
        return language.getLanguage().isEmpty() ? Locale.US : language;
    }

    /// Where relative paths start if the directory the process is in does not.
    static Optional<Path> removedDirectory() {
        return Optional.ofNullable(System.getProperty(REMOVED_DIRECTORY)).map(Path::of);
    }
}
